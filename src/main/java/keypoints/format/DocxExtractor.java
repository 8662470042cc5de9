package keypoints.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a Word file: the paragraphs of its body, tables and text boxes, as they
/// stand in `word/document.xml` (ECMA-376), without what was deleted, what is hidden, notes,
/// comments, headers and footers.
///
/// As with PDF, the day a file was made is not the day its text was published.
final class DocxExtractor {
  private static final String BODY = "word/document.xml";
  private static final String PROPERTIES = "docProps/core.xml";

  /// What was deleted or moved elsewhere, and what stands for who cannot show the real thing.
  private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

  private static final Set<String> NO = Set.of("0", "false", "off");

  private final ReadLimits limits;

  DocxExtractor(ReadLimits limits) {
    this.limits = limits;
  }

  /// @param name of the document, for messages
  Extracted extract(String name, byte[] bytes) throws IOException {
    var archive = new ZipArchive(name, bytes, limits);
    var body = archive.open(BODY);
    if (body.isEmpty()) {
      throw Formats.corrupt(name, "it has no " + BODY);
    }
    try (var in = body.get()) {
      var text = new Body(name).read(in);
      var title = Titles.ofFile(title(name, archive), limits);
      return new Extracted(text.text(), title, null, text.skipped(), List.of());
    } catch (XMLStreamException broken) {
      throw Formats.corrupt(name, "its XML is not well-formed");
    }
  }

  private static @Nullable String title(String name, ZipArchive archive)
      throws IOException, XMLStreamException {
    var properties = archive.open(PROPERTIES);
    if (properties.isEmpty()) {
      return null;
    }
    try (var in = properties.get()) {
      var xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        refuseTypes(name, event);
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("title")) {
          return xml.getElementText();
        }
      }
      return null;
    }
  }

  /// Word files may have no document type declaration: it is where entities would come from.
  private static void refuseTypes(String name, int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Formats.corrupt(name, "its XML has a document type, which none of Word's has");
    }
  }

  /// The text of the body as far as it is read.
  private final class Body {
    private final String name;
    private final TextBuilder text;
    private int depth;
    private boolean inText;
    private boolean inRun;
    private boolean hidden;

    Body(String name) {
      this.name = name;
      this.text = new TextBuilder(name, limits);
    }

    TextBuilder read(InputStream in) throws IOException, XMLStreamException {
      var xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        refuseTypes(name, event);
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText && !hidden) {
              text.words(xml.getText());
            }
          }
          default -> {}
        }
      }
      return text;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
      var element = xml.getLocalName();
      limits.checkNesting(name, "elements", ++depth);
      if (LEFT_OUT.contains(element)) {
        pass(xml);
        depth--;
        return;
      }
      switch (element) {
        case "p", "txbxContent" -> text.block();
        case "r" -> inRun = true;
        case "t" -> inText = true;
        case "tab" -> text.words(inRun ? " " : "");
        case "br", "cr" -> text.line();
        case "noBreakHyphen" -> text.words("-");
        case "vanish" -> hidden |= inRun && isOn(xml);
        default -> {}
      }
    }

    /// Passes over the element that has begun.
    private void pass(XMLStreamReader xml) throws XMLStreamException {
      for (int open = 1; open > 0; ) {
        int event = xml.next();
        refuseTypes(name, event);
        if (event == XMLStreamConstants.START_ELEMENT) {
          limits.checkNesting(name, "elements", depth + open++);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
    }

    private static boolean isOn(XMLStreamReader xml) {
      return xml.getAttributeCount() == 0 || !NO.contains(xml.getAttributeValue(0));
    }

    private void end(String element) {
      depth--;
      switch (element) {
        case "p", "txbxContent" -> text.block();
        case "t" -> inText = false;
        case "r" -> {
          inRun = false;
          hidden = false;
        }
        default -> {}
      }
    }
  }
}
