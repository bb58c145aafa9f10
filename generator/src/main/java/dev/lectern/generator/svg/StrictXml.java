package dev.lectern.generator.svg;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Text to a tree: well-formed XML without a document type, entities of its own, processing
 * instructions, comments or CDATA sections, and within bounds. What is refused here is not in any
 * picture that Mermaid prints.
 */
final class StrictXml {

  /** UTF-16 code units; the longest picture of a real diagram seen so far has 60,000. */
  static final int MAX_LENGTH = 4 * 1024 * 1024;

  static final int MAX_NODES = 200_000;
  static final int MAX_DEPTH = 200;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private StrictXml() {}

  /** The tree of an SVG file; throws a {@link Refusal}. */
  static SvgElement parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new Refusal(
          "The picture has %,d characters; at most %,d are read."
              .formatted(text.length(), MAX_LENGTH));
    }
    checkCharacters(text);
    try {
      return read(reader(text));
    } catch (XMLStreamException e) {
      throw new Refusal(
          "The picture is not well-formed XML (line %d, column %d)."
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNumber()));
    }
  }

  private static void checkCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new Refusal("The picture holds half a character (a lone surrogate).");
      }
    }
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // Without it a CDATA section comes as mere characters.
    factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
    // The JDK's own bounds are not the same in every version. Depth is counted here.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "200");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new Refusal("The picture refers to a file outside of itself.");
        });
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private static SvgElement read(XMLStreamReader reader) throws XMLStreamException {
    SvgElement root = null;
    SvgElement open = null;
    StringBuilder characters = new StringBuilder();
    int depth = 0;
    int nodes = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          flush(open, characters);
          if (++depth > MAX_DEPTH) {
            throw new Refusal(
                "The picture nests more than %,d elements in each other.".formatted(MAX_DEPTH));
          }
          nodes = counted(nodes);
          SvgElement element = element(reader);
          if (open == null) {
            root = element;
          } else {
            open.add(element);
          }
          open = element;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          flush(open, characters);
          depth--;
          open = open == null ? null : open.parent();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          nodes = counted(nodes);
          characters.append(reader.getText());
        }
        case XMLStreamConstants.END_DOCUMENT -> {}
        default ->
            throw new Refusal("The picture holds " + called(event) + ", which is not allowed.");
      }
    }
    if (root == null) {
      throw new Refusal("The picture has no element.");
    }
    return root;
  }

  private static int counted(int nodes) {
    if (nodes >= MAX_NODES) {
      throw new Refusal("The picture has more than %,d elements and texts.".formatted(MAX_NODES));
    }
    return nodes + 1;
  }

  private static void flush(@Nullable SvgElement open, StringBuilder characters) {
    if (open != null && characters.length() > 0) {
      open.add(new SvgText(characters.toString()));
    }
    characters.setLength(0);
  }

  private static SvgElement element(XMLStreamReader reader) {
    String namespace = reader.getNamespaceURI();
    // An element of another namespace keeps its name with a prefix that no allowed name has.
    SvgElement element =
        new SvgElement(
            SVG.equals(namespace) ? reader.getLocalName() : "{}" + reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attributes().put(attributeName(reader, i), reader.getAttributeValue(i));
    }
    return element;
  }

  private static String attributeName(XMLStreamReader reader, int index) {
    String namespace = reader.getAttributeNamespace(index);
    String local = reader.getAttributeLocalName(index);
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    return switch (namespace) {
      case XLINK -> "xlink:" + local;
      case XMLConstants.XML_NS_URI -> "xml:" + local;
      default -> "{}" + local;
    };
  }

  private static String called(int event) {
    return switch (event) {
      case XMLStreamConstants.DTD -> "a document type";
      case XMLStreamConstants.ENTITY_REFERENCE -> "an entity of its own";
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> "a processing instruction";
      case XMLStreamConstants.COMMENT -> "a comment";
      case XMLStreamConstants.CDATA -> "a CDATA section";
      default -> "something that is neither an element nor text";
    };
  }
}
