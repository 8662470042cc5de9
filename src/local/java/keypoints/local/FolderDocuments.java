package keypoints.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import keypoints.app.Bytes;
import keypoints.app.DocumentSource;
import keypoints.text.Source;

/// A folder as a bucket without versions: a key is a file's path in it, with `/` between its parts,
/// and the eTag is the content's MD5, as S3 has it.
///
/// No key leads out of the folder, be it by `..`, by being absolute or by a symbolic link.
public final class FolderDocuments implements DocumentSource {
  private final String bucket;
  private final Path folder;

  public FolderDocuments(String bucket, Path folder) {
    this.bucket = bucket;
    this.folder = folder;
  }

  @Override
  public Content read(Source source, long maxBytes) {
    var file = file(source.bucket(), source.key());
    if (file.isEmpty()) {
      return new Content.Denied();
    }
    try {
      if (!Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        return new Content.Gone();
      }
      var bytes = bytes(file.get(), maxBytes);
      if (bytes.length > maxBytes) {
        return new Content.TooLarge(Files.size(file.get()));
      }
      var eTag = eTag(bytes);
      return source.eTag() == null || eTag.equals(source.eTag())
          ? new Content.Found(
              new Source(source.bucket(), source.key(), null, eTag), new Bytes(bytes), null)
          : new Content.Replaced();
    } catch (NoSuchFileException gone) {
      return new Content.Gone();
    } catch (AccessDeniedException denied) {
      return new Content.Denied();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Reads the whole file for its eTag.
  @Override
  public Optional<Source> current(String bucketName, String key) {
    return file(bucketName, key)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .flatMap(FolderDocuments::eTagOf)
        .map(eTag -> new Source(bucketName, key, null, eTag));
  }

  /// The key's file, whether it is there or not; empty when the key leads elsewhere.
  Optional<Path> file(String bucketName, String key) {
    if (!bucketName.equals(bucket)) {
      return Optional.empty();
    }
    try {
      var root = folder.toRealPath();
      var file = root.resolve(key);
      boolean plain = file.equals(file.normalize()) && file.startsWith(root) && !file.equals(root);
      return plain && staysInside(root, file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException notAName) {
      return Optional.empty();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Links are not followed at all: neither the file nor a folder above it may be one.
  private static boolean staysInside(Path root, Path file) {
    var part = root;
    for (var name : root.relativize(file)) {
      part = part.resolve(name);
      if (Files.isSymbolicLink(part)) {
        return false;
      }
    }
    return true;
  }

  /// The MD5 of a file's content in hexadecimal; empty when it cannot be read.
  static Optional<String> eTagOf(Path file) {
    try (var in = Files.newInputStream(file)) {
      var digest = md5();
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String eTag(byte[] bytes) {
    return HexFormat.of().formatHex(md5().digest(bytes));
  }

  private static byte[] bytes(Path file, long maxBytes) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has MD5", missing);
    }
  }
}
