package keypoints.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keypoints.Annotation;
import keypoints.Digest;
import keypoints.keypoint.KeyPoint;
import keypoints.keypoint.Kind;
import keypoints.local.Printable;
import keypoints.text.Folding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options that say which of the key points are shown.
final class PointFilter {
  @Option(
      names = "--only",
      paramLabel = "KIND",
      split = ",",
      converter = Stripped.class,
      description = "Show the key points of these kinds alone.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      converter = Name.class,
      description =
          "Show those key points alone in which this actor acts, by the name that is shown; case"
              + " does not matter.")
  private @Nullable String actor;

  boolean isSet() {
    return namesKinds() || actor != null;
  }

  boolean namesKinds() {
    return !kinds.isEmpty();
  }

  /// A kind asked for that is none of those.
  Optional<String> unknown(List<Kind> known) {
    var names = known.stream().map(Kind::name).toList();
    return kinds.stream().filter(kind -> !names.contains(kind)).findFirst();
  }

  /// The digest with the points that are to be shown, under the ids that they have among all.
  Digest of(Digest digest) {
    return digest.only(this::shows);
  }

  /// The same with its layers.
  Annotation of(Annotation annotation) {
    return new Annotation(
        of(annotation.digest()),
        annotation.sentences(),
        annotation.times(),
        annotation.attributions());
  }

  private boolean shows(KeyPoint point) {
    return (kinds.isEmpty() || kinds.contains(point.kind()))
        && (actor == null
            || point.actors().stream().anyMatch(one -> folded(one.name()).equals(actor)));
  }

  /// As it is shown, so that what a person reads can be asked for.
  private static String folded(String name) {
    return Folding.fold(Printable.line(name));
  }

  /// So that there may be a space behind a comma.
  static final class Stripped implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return value.strip();
    }
  }

  /// A name, folded.
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      var name = folded(value);
      if (name.isEmpty()) {
        throw new TypeConversionException("must not be blank");
      }
      return name;
    }
  }
}
