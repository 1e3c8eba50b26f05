package energy.commonwatt.construction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed (RFC 4287). All text in it is plain text.
 *
 * @param id of what it is about; an entry's is its record's
 * @param updated when something was added last
 * @param page address of the page that says the same to people
 */
record AtomText(UUID id, String title, String author, Instant updated, String self, String page, List<SiteNews.Item> items) {

    private static final String SPACE = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out,
                    StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed of " + id + " could not be written", e);
        }
        return out.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.setDefaultNamespace(SPACE);
        xml.writeStartElement(SPACE, "feed");
        xml.writeDefaultNamespace(SPACE);
        head(xml, id, title, updated);
        element(xml, "author", () -> text(xml, "name", author));
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", page);
        for (SiteNews.Item it : items) {
            element(xml, "entry", () -> {
                head(xml, it.id(), it.title(), it.at());
                link(xml, "alternate", "text/html", page + "#" + it.anchor());
                text(xml, "content", it.paragraphs().isEmpty() ? it.title() : String.join("\n\n", it.paragraphs()));
            });
        }
        xml.writeEndElement();
    }

    private static void head(XMLStreamWriter xml, UUID id, String title, Instant updated) throws XMLStreamException {
        text(xml, "id", "urn:uuid:" + id);
        text(xml, "title", title);
        text(xml, "updated", updated.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement(SPACE, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        element(xml, name, () -> xml.writeCharacters(lawful(text)));
    }

    private interface Content {

        void write() throws XMLStreamException;
    }

    private static void element(XMLStreamWriter xml, String name, Content content) throws XMLStreamException {
        xml.writeStartElement(SPACE, name);
        content.write();
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters, nor half a surrogate pair: they are left out. */
    private static String lawful(String text) {
        StringBuilder lawful = new StringBuilder(text.length());
        text.codePoints().filter(it -> it == '\t' || it == '\n' || it == '\r' || it >= 0x20 && it <= 0xD7FF
                || it >= 0xE000 && it <= 0xFFFD || it >= 0x10000).forEach(lawful::appendCodePoint);
        return lawful.toString();
    }
}
