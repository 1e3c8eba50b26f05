package energy.commonwatt.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** Even a page that asks for more gets nothing from anywhere. */
class SheetPdfTest {

    private static final String PAGE = """
            <html lang="en"><head><title>x</title><meta name="subject" content="x"/>
            <link rel="stylesheet" href="BASE/link.css"/>
            <style>@import url("BASE/import.css"); @font-face { font-family: F; src: url("BASE/font.ttf") }
            p { font-family: F; background-image: url("BASE/background.png") } </style></head>
            <body><h2 id="a">x</h2><p>x</p><img src="BASE/picture.png" alt="x"/><object data="BASE/object.svg" type="image/svg+xml"></object>
            <iframe src="BASE/frame.html"></iframe><script src="BASE/code.js"></script></body></html>""";

    @Test
    void pageThatAsksForFiles_getsNone() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
            byte[] pdf = SheetPdf.of(PAGE.replace("BASE", base), LocalDate.of(2027, 1, 1));
            assertTrue(pdf.length > 0);
            assertEquals(List.of(), asked);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void pageWithItsOwnEntities_readsNoFile() {
        String page = "<!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + PAGE.replace("<p>x</p>", "<p>[&secret;]</p>");
        String text = text(page);
        assertTrue(!text.contains("[") || text.contains("[]"), text);
    }

    private static String text(String page) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(SheetPdf.of(page, LocalDate.of(2027, 1, 1)))) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (IOException | RuntimeException refused) {
            return "";
        }
    }

    @Test
    void lines_endBetweenWordsOnly() {
        SheetLineEnds ends = new SheetLineEnds();
        ends.setText("owner’s 2014/49/EU south-west -5 a");
        StringBuilder marked = new StringBuilder("owner’s 2014/49/EU south-west -5 a");
        int shift = 0;
        for (int end = ends.next(); end >= 0; end = ends.next()) {
            marked.insert(end + shift++, '|');
        }
        assertEquals("owner’s |2014/49/EU |south-|west |-5 |a|", marked.toString());
    }
}
