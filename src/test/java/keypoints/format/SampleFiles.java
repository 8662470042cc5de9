package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whole files, one of each format.
public final class SampleFiles {
  /// Stands in all of them, and nowhere else.
  public static final String WORD = "Xylocarp";

  private SampleFiles() {}

  /// A whole file of each format, by name.
  public static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", text("The %s met.".formatted(WORD)));
    files.put("a.md", text("# Eels\n\n> The *%s* met.\n\n```\n%s\n```".formatted(WORD, WORD)));
    files.put(
        "a.html",
        text(
            "<html><title>%s</title><script type='application/ld+json'>{\"%s\":1}</script><p>%s met."
                .formatted(WORD, WORD, WORD)));
    files.put("a.pdf", Pdfs.of(List.of(List.of("The %s met.".formatted(WORD), "Twice."))));
    files.put(
        "a.docx", Docs.byPoi(docx -> docx.createParagraph().createRun().setText(WORD + " met.")));
    files.put(
        "a.eml",
        text(
            """
            From: Ann <%1$s@example.com>
            Subject: %1$s
            Date: Wed, 12 Jan 2022 23:30:00 -0500
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=%1$s

            --%1$s
            Content-Type: text/html; charset=utf-8

            <p>The %1$s met.
            --%1$s--
            """
                .formatted(WORD)));
    return files;
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
