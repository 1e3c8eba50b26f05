package energy.commonwatt.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of the sample sheet as pictures, for the eye. Usage: SheetPictures DIRECTORY */
final class SheetPictures {

    private static final int DPI = 110;

    private SheetPictures() {
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        FinishedSheet sheet = new PlainSheets().finish(DemoSheet.content());
        Files.write(directory.resolve("sheet.pdf"), sheet.pdf());
        Files.writeString(directory.resolve("sheet.html"), sheet.page());
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            PDFRenderer pages = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                ImageIO.write(pages.renderImageWithDPI(i, DPI), "png", directory.resolve("page-" + (i + 1) + ".png").toFile());
            }
        }
        System.out.println(sheet.pages() + " pages, SHA-256 " + sheet.sha256());
    }
}
