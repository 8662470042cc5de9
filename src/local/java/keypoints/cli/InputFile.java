package keypoints.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DocumentIds;
import keypoints.app.Settings;
import keypoints.app.Watchdog;
import keypoints.app.WatchedReader;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.format.Formats;
import keypoints.text.Document;

/// A file that was named on the command line, or standard input.
final class InputFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /// A text in JSON takes up to six bytes for one of UTF-8, and its line has other members.
  private static final long LONGEST_LINE = 6 * Settings.DEFAULT_LIMITS.maxBytes() + BUFFER;

  private final String name;
  private final InputStream in;

  private InputFile(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /// Closing it leaves standard input open.
  static InputFile open(String file, InputStream standardInput) throws IOException {
    if (file.equals(Inputs.STANDARD_INPUT)) {
      return new InputFile(name(file), standardInput);
    }
    try {
      var path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw Files.isReadable(path) ? new NotAFile(file) : new AccessDeniedException(file);
      }
      return new InputFile(name(file), new BufferedInputStream(Files.newInputStream(path), BUFFER));
    } catch (InvalidPathException notAPath) {
      throw new NoSuchFileException(file);
    }
  }

  /// What was named is a folder.
  static final class NotAFile extends FileSystemException {
    private static final long serialVersionUID = 1;

    NotAFile(String file) {
      super(file);
    }
  }

  /// What a person calls it.
  static String name(String file) {
    return file.equals(Inputs.STANDARD_INPUT) ? "standard input" : file;
  }

  /// All of its bytes, but of one that has too many no more than show it.
  byte[] bytes(long maxBytes) throws IOException {
    return in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
  }

  /// The whole of it as one document, by the limit that holds for every file.
  Reading document() throws IOException {
    long most = Settings.DEFAULT_LIMITS.maxBytes();
    return document(bytes(most), most);
  }

  /// The whole of it as one document, whose id follows from its text.
  ///
  /// @param bytes what [#bytes] gave
  Reading document(byte[] bytes, long maxBytes) {
    if (bytes.length > maxBytes) {
      return new Reading.Unreadable(
          new Problem(
              Code.TOO_LARGE,
              "%s has more than %d bytes".formatted(name, maxBytes),
              maxBytes,
              "Split it into smaller documents."));
    }
    var reading =
        new WatchedReader(
                Formats.all(Settings.DEFAULT_LIMITS.reading()), Watchdog.ofSharedProcess())
            .read(new Named("", name, null, null), bytes);
    return switch (reading) {
      case Reading.Read(Document read) ->
          new Reading.Read(read.withId(DocumentIds.ofText(read.text())));
      case Reading.Unreadable unreadable -> unreadable;
    };
  }

  LineReader lines() {
    return new LineReader(name, in, LONGEST_LINE);
  }

  @Override
  public void close() throws IOException {
    if (in instanceof BufferedInputStream) {
      in.close();
    }
  }
}
