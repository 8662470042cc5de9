package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML that may be hostile: nothing outside of it is looked at, no entity is declared.
final class SafeXml {
  private static final XMLInputFactory FACTORY = factory();
  private static final int LONGEST_MARK = 4;

  private SafeXml() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Ours holds, and names itself.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  /// Reads UTF-8, or what a byte order mark says: Word files have nothing else. Decoded here, since
  /// of bytes that do not decode the JDK's parser prints a line by itself.
  static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
    var bytes = new BufferedInputStream(in);
    bytes.mark(LONGEST_MARK);
    var mark = ByteOrderMark.of(bytes.readNBytes(LONGEST_MARK));
    bytes.reset();
    bytes.skipNBytes(mark.map(ByteOrderMark::length).orElse(0));
    var decoder = mark.map(ByteOrderMark::charset).orElse(UTF_8).newDecoder();
    return FACTORY.createXMLStreamReader(new InputStreamReader(bytes, decoder));
  }
}
