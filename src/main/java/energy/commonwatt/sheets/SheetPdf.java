package energy.commonwatt.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Makes a PDF of A4 pages from a page of ours: tagged (PDF/UA), fonts embedded, nothing fetched from anywhere. The same page and day give
 * the same bytes.
 */
final class SheetPdf {

    private static final String PRODUCER = "Commonwatt";
    /** Content of a date in the XMP packet. */
    private static final Pattern DATE = Pattern.compile(">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[^<]*<");

    /** The library has a console of its own; it tells of each step there, and warns of style that is meant for browsers. */
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private SheetPdf() {
    }

    /** @param page well-formed XHTML @param day of creation, as the file says it */
    static byte[] of(String page, LocalDate day) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        closed(builder);
        SheetFonts.FILES.forEach((weight, file) -> builder.useFont(() -> SheetFonts.open(file), SheetFonts.FAMILY, weight,
                FontStyle.NORMAL, true));
        builder.withHtmlContent(page, null).usePdfUaAccessibility(true).withProducer(PRODUCER)
                .useUnicodeLineBreaker(new SheetLineEnds()).addDOMMutator(SheetPdf::bookmarks);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            fix(document, page, day);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of a sheet lies elsewhere; whatever asks for more is refused before it is looked up. */
    private static void closed(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
    }

    /** The library makes the outline of the document from these; a browser would not know them. */
    private static void bookmarks(Document page) {
        Element bookmarks = page.createElement("bookmarks");
        NodeList titles = page.getElementsByTagName("h2");
        for (int i = 0; i < titles.getLength(); i++) {
            Element title = (Element) titles.item(i);
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", title.getTextContent());
            bookmark.setAttribute("href", "#" + title.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        page.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    /** Dates and identifier come from the content, not from the moment of making. */
    private static void fix(PDDocument document, String page, LocalDate day) throws IOException {
        Calendar created = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(created);
        information.setModificationDate(created);
        document.setDocumentId(ByteBuffer.wrap(sha256(page.getBytes(StandardCharsets.UTF_8))).getLong());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(DATE.matcher(xmp).replaceAll(">" + day + "T00:00:00Z<").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
