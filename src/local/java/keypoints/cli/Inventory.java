package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A file of S3 Inventory: CSV without a header, gzip or not, whose keys are URL-encoded. Only
/// current versions count, and no delete markers.
///
/// @param schema names of its columns, as `fileSchema` of the inventory's `manifest.json` has them
record Inventory(Path file, List<String> schema) {
  private static final int GZIP = 0x1f;

  Inventory {
    schema = List.copyOf(schema);
    if (!schema.contains("Bucket") || !schema.contains("Key")) {
      throw new IllegalArgumentException(
          "the inventory's schema has no columns Bucket and Key: " + String.join(", ", schema));
    }
  }

  /// Closing it closes the file.
  ///
  /// @param after the line behind which to begin; absent, at the first
  Stream<Listed> objects(String bucket, String prefix, @Nullable String after) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(opened(), UTF_8));
    long skipped = after == null ? 0 : Long.parseLong(after);
    var numbered = new Numbered(lines.lines().skip(skipped).iterator(), skipped);
    return Stream.generate(() -> numbered)
        .takeWhile(Iterator::hasNext)
        .map(it -> listed(it.next(), it.line(), bucket, prefix))
        .filter(Objects::nonNull)
        .onClose(() -> close(lines));
  }

  private InputStream opened() throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(1);
    int first = bytes.read();
    bytes.reset();
    return first == GZIP ? new GZIPInputStream(bytes) : bytes;
  }

  private @Nullable Listed listed(String line, long number, String bucket, String prefix) {
    var cells = cells(line);
    if (cells.size() != schema.size()) {
      throw new IllegalArgumentException(
          "%s, line %d: %d columns where the schema has %d"
              .formatted(file, number, cells.size(), schema.size()));
    }
    var key = URLDecoder.decode(String.valueOf(cell(cells, "Key")), UTF_8);
    boolean current =
        !"false".equals(cell(cells, "IsLatest")) && !"true".equals(cell(cells, "IsDeleteMarker"));
    if (!current || !bucket.equals(cell(cells, "Bucket")) || !key.startsWith(prefix)) {
      return null;
    }
    var size = cell(cells, "Size");
    var modified = cell(cells, "LastModifiedDate");
    return new Listed(
        key,
        size == null ? 0 : Long.parseLong(size),
        cell(cells, "ETag"),
        modified == null ? null : Instant.parse(modified),
        Long.toString(number));
  }

  private @Nullable String cell(List<String> cells, String column) {
    int index = schema.indexOf(column);
    return index < 0 || cells.get(index).isEmpty() ? null : cells.get(index);
  }

  /// Cells are quoted; keys hold no quotes, for they are encoded.
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (var cell : line.split(",", -1)) {
      cells.add(
          cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
              ? cell.substring(1, cell.length() - 1)
              : cell);
    }
    return cells;
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Lines that know their number, from 1.
  private static final class Numbered implements Iterator<String> {
    private final Iterator<String> lines;
    private long line;

    Numbered(Iterator<String> lines, long before) {
      this.lines = lines;
      this.line = before;
    }

    long line() {
      return line;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public String next() {
      line++;
      return lines.next();
    }
  }
}
