package energy.commonwatt.payments;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a message into elements, each with its line and column. What is behind an entity is never looked at: a message of a bank has no document
 * type, and one that has is refused at it (OWASP ASVS 5.0, 1.5.1).
 */
final class XmlMessage {

    private static final int DEEPEST = 64;
    private static final String TITLE = "This is no readable XML";

    private final XMLStreamReader reader;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private XmlElement root;
    private String namespace;

    private XmlMessage(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @param namespace of the outermost element; elements of others, such as a bank's own additions, are left out */
    record Read(XmlElement root, String namespace) {
    }

    /** @throws StatementInvalid when it is no well-formed XML or has a document type */
    static Read read(byte[] xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            XmlMessage message = new XmlMessage(reader);
            message.readAll();
            return new Read(message.root, message.namespace);
        } catch (XMLStreamException broken) {
            Location place = broken.getLocation();
            throw new StatementInvalid(TITLE, place == null ? 1 : place.getLineNumber(),
                    place == null ? 1 : place.getColumnNumber(),
                    "a well-formed XML document", detail(broken));
        }
    }

    /** The JDK's own: which one the class path offers must not decide what is safe. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void readAll() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().add(reader.getText());
                case XMLStreamConstants.DTD -> throw refused("no document type", "a document type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("no entities", "an entity");
                default -> {
                    // Comments, blanks and processing instructions say nothing.
                }
            }
        }
    }

    private void start() throws XMLStreamException {
        if (open.size() >= DEEPEST) {
            throw refused("at most " + DEEPEST + " elements inside each other", "more");
        }
        String uri = reader.getNamespaceURI();
        XmlElement element = new XmlElement(reader.getLocalName(), attributes(), line(), column());
        if (root == null) {
            root = element;
            namespace = uri == null ? "" : uri;
        } else if (namespace.equals(uri == null ? "" : uri)) {
            open.peek().add(element);
        }
        open.push(element);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private StatementInvalid refused(String expected, String found) {
        return new StatementInvalid(TITLE, line(), column(), expected, found);
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }

    private int column() {
        return reader.getLocation().getColumnNumber();
    }

    private static String detail(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int words = message.indexOf("Message: ");
        String detail = words < 0 ? message : message.substring(words + "Message: ".length());
        return detail.strip().replaceAll("[\\s.]+$", "");
    }
}
