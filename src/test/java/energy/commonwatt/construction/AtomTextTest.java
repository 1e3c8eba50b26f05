package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Feeds that readers can read, whatever somebody wrote. */
class AtomTextTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final UUID ID = UUID.fromString("3f0e1c1e-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-05-06T07:08:09.123Z");

    private static Document feed(String text) throws Exception {
        byte[] bytes = new AtomText(ID, text, text, AT, "https://a.example/c.atom", "https://a.example/c",
                List.of(new SiteNews.Item(ID, AT, text, List.of(text, "Second"), "update-1"))).bytes();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</title><script>alert(1)</script>", "]]>", "<![CDATA[", "&lt;b&gt; & \"'", "<?xml?>", "<!--",
            "\uD83D\uDE00 Grüße", "&#0;"})
    void hostileTitle_staysText(String title) throws Exception {
        Document feed = feed(title);
        assertEquals(2, feed.getElementsByTagNameNS(ATOM, "title").getLength());
        assertEquals(title, text(feed.getDocumentElement(), "title"));
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertEquals(title + "\n\nSecond", text(entry, "content"));
        assertEquals(0, feed.getElementsByTagName("script").getLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0008b", "a\uD800b", "a\uFFFEb", "a\u000Bb"})
    void whatXmlCannotSay_isLeftOut(String title) throws Exception {
        assertEquals("ab", text(feed(title).getDocumentElement(), "title"));
    }

    @Test
    void feed_hasWhatTheStandardAsks() throws Exception {
        Element feed = feed("Construction").getDocumentElement();
        assertEquals("feed", feed.getLocalName());
        assertEquals("urn:uuid:" + ID, text(feed, "id"));
        assertEquals("2026-05-06T07:08:09Z", text(feed, "updated"));
        assertEquals("Construction", text((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"));
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertEquals("https://a.example/c#update-1",
                ((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"));
        assertEquals("self", ((Element) feed.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("rel"));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
