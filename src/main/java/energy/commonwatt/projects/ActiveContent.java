package energy.commonwatt.projects;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds what a PDF would do by itself when it is opened: scripts, programs to start, files inside it, forms that send (ISO 32000-1, 12.6). */
final class ActiveContent {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute",
            "GoToE", "Rendition", "Movie", "Sound");
    private static final Set<String> KEYS = Set.of("JS", "XFA", "EmbeddedFiles", "EF", "RichMediaContent");
    /** Direct objects lie in each other; deeper than this is made to exhaust whoever reads it. */
    private static final int DEEPEST = 100;

    private ActiveContent() {
    }

    /** @return name of the first such thing, empty when there is none @throws IOException when it is no PDF that can be opened */
    static Optional<String> in(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            for (COSObjectKey key : objects.getXrefTable().keySet()) {
                Optional<String> found = in(objects.getObjectFromPool(key).getObject(), 0);
                if (found.isPresent()) {
                    return found;
                }
            }
            return in(objects.getTrailer(), 0);
        }
    }

    private static Optional<String> in(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("expected objects in each other at most " + DEEPEST + " deep");
        }
        if (object instanceof COSDictionary dictionary) {
            return in(dictionary, depth);
        }
        if (object instanceof COSArray array) {
            for (COSBase item : array) {
                Optional<String> found = in(item, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(COSDictionary dictionary, int depth) throws IOException {
        if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action && ACTIONS.contains(action.getName())) {
            return Optional.of(action.getName());
        }
        for (COSName key : dictionary.keySet()) {
            if (KEYS.contains(key.getName())) {
                return Optional.of(key.getName());
            }
            // References are looked at where they lead: each object is in the table of all.
            Optional<String> found = in(dictionary.getItem(key), depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
