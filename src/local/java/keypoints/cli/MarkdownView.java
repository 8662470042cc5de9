package keypoints.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import keypoints.local.MarkdownPrinter;

/// Documents as Markdown.
final class MarkdownView implements View {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public String show(String file, String json) throws IOException {
    return MarkdownPrinter.digest(InputFile.name(file), mapper.readTree(json));
  }
}
