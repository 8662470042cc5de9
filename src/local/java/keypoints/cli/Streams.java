package keypoints.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import keypoints.local.Printable;
import keypoints.local.Terminal;

/// Where a command reads and writes: data, and words for people.
///
/// @param in data
/// @param inIsTerminal so that nobody waits for what a person does not know to type
/// @param out data, always UTF-8
/// @param err for people
/// @param errIsTerminal a person sees `err` at once
public record Streams(
    InputStream in,
    boolean inIsTerminal,
    OutputStream out,
    PrintWriter err,
    boolean errIsTerminal,
    Terminal terminal) {

  private static final int BUFFER = 1 << 16;

  /// Those of the process.
  static Streams ofProcess() {
    var properties = System.getProperties();
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        Terminal.isTerminal(0, properties),
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new PrintWriter(System.err, true, System.err.charset()),
        Terminal.isTerminal(2, properties),
        Terminal.ofOutput(properties, System.getenv()));
  }

  /// Tells a person, in one line: files may have any name.
  void say(String message) {
    err.println("keypoints: " + Printable.line(message));
  }
}
