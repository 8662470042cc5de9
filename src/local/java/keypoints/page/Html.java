package keypoints.page;

import java.io.IOException;

/// Writes HTML. Whatever comes from a document goes through [#text] or stands as an attribute's
/// value, both of which escape it; only our own markup is written as it is.
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
  }

  /// Markup of our own.
  Html raw(String markup) throws IOException {
    out.append(markup);
    return this;
  }

  /// @param attributes names and values in turn; no name, no attribute
  Html open(String tag, String... attributes) throws IOException {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html close(String tag) throws IOException {
    out.append("</").append(tag).append('>');
    return this;
  }

  /// An element with nothing but text in it.
  Html element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close(tag);
  }

  /// Text as it is. A carriage return would else become a line feed in the browser, and NUL and
  /// halves of surrogate pairs are no characters of a page.
  Html text(CharSequence text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append("&#13;");
        case 0 -> out.append('\uFFFD');
        default -> {
          if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append('\uFFFD');
          }
        }
      }
    }
    return this;
  }
}
