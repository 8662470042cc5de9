package keypoints.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keypoints.Digester;
import keypoints.keypoint.Kind;
import keypoints.keypoint.KindFile;
import keypoints.keypoint.Ruleset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Kinds that a person adds for a run.
final class KindFiles {
  @Option(
      names = "--kinds",
      paramLabel = "PATH",
      description =
          "Add the kind that a file describes, or the kinds of all *.json files of a folder. May be"
              + " given more than once.")
  private List<Path> paths = new ArrayList<>();

  /// A file that cannot be used; the message is for a person.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(@Nullable String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  Digester digester() throws IOException {
    return digester(paths);
  }

  static Digester digester(List<Path> paths) throws IOException {
    var files = files(paths);
    try {
      return Digester.with(files);
    } catch (IllegalArgumentException broken) {
      throw new Refused(broken.getMessage(), broken);
    }
  }

  /// The kinds that ship, then those that were added.
  List<Kind> kinds() throws IOException {
    return kinds(paths);
  }

  static List<Kind> kinds(List<Path> paths) throws IOException {
    var files = files(paths);
    try {
      return Ruleset.with(files);
    } catch (IllegalArgumentException broken) {
      throw new Refused(broken.getMessage(), broken);
    }
  }

  /// What to say where there is no such kind.
  static String absent(String name, List<Kind> known) {
    var names = String.join(", ", known.stream().map(Kind::name).toList());
    return "no kind is called %s; there are: %s".formatted(name, names);
  }

  private static List<KindFile> files(List<Path> paths) throws IOException {
    var files = new ArrayList<KindFile>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        for (var file : in(path)) {
          files.add(read(file));
        }
      } else {
        files.add(read(path));
      }
    }
    return files;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var kinds = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (kinds.isEmpty()) {
        throw new Refused(folder + ": there is no file *.json in it", null);
      }
      return kinds;
    }
  }

  private static KindFile read(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return KindFile.of(path.toString(), in.readNBytes(KindFile.MAX_BYTES + 1));
    } catch (NoSuchFileException missing) {
      throw new Refused(path + ": there is no such file", missing);
    } catch (IllegalArgumentException unfit) {
      throw new Refused(unfit.getMessage(), unfit);
    }
  }
}
