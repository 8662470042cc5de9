package keypoints.local;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What is known of the terminal that a list is read on.
///
/// @param width in columns, at least [#NARROWEST]
/// @param colours whether to use them
/// @param shown whether it is one, and no file
public record Terminal(int width, boolean colours, boolean shown) {
  /// Where nothing else is known.
  public static final Terminal PLAIN = new Terminal(80, false, false);

  /// Set by who starts the program, to the streams that are terminals: `0`, `1` and `2`.
  private static final String TERMINALS = "keypoints.terminals";

  /// Set by who starts the program, to the terminal's width.
  private static final String COLUMNS = "keypoints.columns";

  private static final int NARROWEST = 40;

  /// Longer lines are not pleasant to read.
  private static final int WIDEST = 110;

  public Terminal {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("width must be at least 40: " + width);
    }
  }

  /// A terminal that a person looks at.
  public Terminal(int width, boolean colours) {
    this(width, colours, true);
  }

  /// The terminal behind standard output. A stream that nobody told of counts as a file.
  public static Terminal ofOutput(Properties properties, Map<String, String> environment) {
    if (!isTerminal(1, properties)) {
      return PLAIN;
    }
    boolean colours =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(width(properties.getProperty(COLUMNS)), colours);
  }

  /// Whether the stream of that number is a terminal.
  public static boolean isTerminal(int stream, Properties properties) {
    return properties.getProperty(TERMINALS, "").contains(Integer.toString(stream));
  }

  private static int width(@Nullable String columns) {
    try {
      return columns == null
          ? PLAIN.width
          : Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    } catch (NumberFormatException notANumber) {
      return PLAIN.width;
    }
  }

  String bold(String text) {
    return coloured("1", text);
  }

  String faint(String text) {
    return coloured("2", text);
  }

  String heading(String text) {
    return coloured("1;36", text);
  }

  String alarm(String text) {
    return coloured("31", text);
  }

  private String coloured(String code, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
