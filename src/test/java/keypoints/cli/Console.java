package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import keypoints.local.Terminal;

/// The command line without a process of its own: nothing is a terminal.
final class Console {
  private Console() {}

  /// What a command left behind.
  record Ended(int code, String out, String err) {}

  static Ended run(String... arguments) {
    return run("", Terminal.PLAIN, arguments);
  }

  static Ended run(String input, Terminal terminal, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    var out = new ByteArrayOutputStream();
    var err = new StringWriter();
    var streams = new Streams(in, false, out, new PrintWriter(err, true), false, terminal);
    int code = Keypoints.line(streams).execute(arguments);
    var said = err.toString().replace(System.lineSeparator(), "\n");
    return new Ended(code, out.toString(UTF_8), said);
  }
}
