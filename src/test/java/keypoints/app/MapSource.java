package keypoints.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// A bucket in a map, from version to content.
final class MapSource implements DocumentSource {
  final Map<Source, Content> contents = new HashMap<>();
  Optional<Source> current = Optional.empty();
  int reads;

  /// @param version absent in a bucket without
  Source put(String key, @Nullable String version, String text) {
    var source = new Source("inbox", key, version, "etag-" + version);
    contents.put(source, new Content.Found(source, new Bytes(text.getBytes(UTF_8)), "text/plain"));
    current = Optional.of(source);
    return source;
  }

  @Override
  public Content read(Source source, long maxBytes) {
    reads++;
    return contents.getOrDefault(source, new Content.Gone());
  }

  @Override
  public Optional<Source> current(String bucket, String key) {
    return current;
  }
}
