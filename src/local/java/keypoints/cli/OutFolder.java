package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A folder with one file for each document, and a list of those that are whole, so that a run that
/// was interrupted, or is repeated, does only what is not done.
///
/// A file appears under its name when it is whole, and in the list after that: whatever ends the
/// run, nothing that is listed is half written. One run at a time, for a lock is held.
final class OutFolder implements AutoCloseable {
  private static final String LIST = ".keypoints-done";
  private static final String LOCK = ".keypoints-lock";

  private final Path folder;
  private final String run;
  private final String extension;
  private final FileChannel lock;
  private final Map<String, Entry> done;
  private final BufferedWriter list;
  private final AtomicLong parts = new AtomicLong();
  private final ObjectMapper mapper = new ObjectMapper();

  /// A line of the list. JSON, since a name may hold anything.
  ///
  /// @param stamp of what the file was made of
  private record Entry(String key, String stamp, long bytes) {}

  /// Makes the folder where there is none.
  ///
  /// @param run all that decides what is written for a document, besides its bytes
  /// @param extension of the files, without a dot
  OutFolder(Path folder, String run, String extension) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.run = run;
    this.extension = extension;
    this.lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(lock)) {
      lock.close();
      throw new FileSystemException(folder.toString(), null, "another run writes to it");
    }
    this.done = read();
    rewrite();
    this.list = Files.newBufferedWriter(folder.resolve(LIST), UTF_8, StandardOpenOption.APPEND);
  }

  private static boolean locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  Path path() {
    return folder;
  }

  /// What the file for a document with these bytes is made of. Thread-safe.
  String stamp(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      hash.update(run.getBytes(UTF_8));
      hash.update((byte) 0);
      return HexFormat.of().formatHex(hash.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether the document's file is there, made of just that. Thread-safe.
  boolean has(String key, String stamp) throws IOException {
    var entry = done.get(key);
    var file = target(key);
    return entry != null
        && entry.stamp().equals(stamp)
        && Files.isRegularFile(file)
        && Files.size(file) == entry.bytes();
  }

  /// Writes a document's file, under its name only when it is whole. Thread-safe, but for one key.
  ///
  /// @return its bytes
  long write(String key, String text) throws IOException {
    var file = target(key);
    Files.createDirectories(file.getParent());
    // Hidden, so that no run takes it for a document; the next run writes over what is left of it.
    var whole = file.resolveSibling(".keypoints-%d.part".formatted(parts.incrementAndGet()));
    var bytes = text.getBytes(UTF_8);
    Files.write(whole, bytes);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    return bytes.length;
  }

  /// Takes away what an earlier run may have written for a document that now is none. Thread-safe.
  void remove(String key) throws IOException {
    Files.deleteIfExists(target(key));
  }

  /// Lists a document whose file is whole.
  void list(String key, String stamp, long bytes) throws IOException {
    list.write(line(new Entry(key, stamp, bytes)));
    list.flush();
  }

  private Path target(String key) {
    return folder.resolve(key + "." + extension);
  }

  private String line(Entry entry) throws JsonProcessingException {
    return mapper.writeValueAsString(entry) + "\n";
  }

  private Map<String, Entry> read() throws IOException {
    var entries = new HashMap<String, Entry>();
    var file = folder.resolve(LIST);
    if (Files.exists(file)) {
      try (var lines = Files.newBufferedReader(file, UTF_8)) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          var entry = entry(line);
          if (entry != null) {
            entries.put(entry.key(), entry);
          }
        }
      }
    }
    return Map.copyOf(entries);
  }

  /// A line that was cut off in its middle tells of nothing.
  private @Nullable Entry entry(String line) {
    try {
      return mapper.readValue(line, Entry.class);
    } catch (JsonProcessingException cut) {
      return null;
    }
  }

  /// Leaves out what later lines replaced, so that the list does not grow with every run.
  private void rewrite() throws IOException {
    List<Entry> entries = new ArrayList<>(done.values());
    entries.sort((one, other) -> one.key().compareTo(other.key()));
    var fresh = folder.resolve(LIST + ".part");
    try (var lines = Files.newBufferedWriter(fresh, UTF_8)) {
      for (var entry : entries) {
        lines.write(line(entry));
      }
    }
    Files.move(fresh, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    list.close();
    lock.close();
  }

  /// A folder that cannot be written to, for a person.
  static String described(FileSystemException fault) {
    var reason = fault.getReason();
    return fault.getFile() + " cannot be written" + (reason == null ? "" : ": " + reason);
  }
}
