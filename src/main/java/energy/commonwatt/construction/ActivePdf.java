package energy.commonwatt.construction;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds what a PDF would do by itself (ISO 32000-1, 12.6): scripts, programs, forms that send, files inside files. */
final class ActivePdf {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "RichMediaExecute",
            "GoToE", "Rendition");
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private ActivePdf() {
    }

    /** @throws ConstructionRuleViolation when it has active content, needs a password or cannot be opened */
    static void refuse(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                throw violation("a PDF with pages", "one without");
            }
            walk(document.getDocument().getTrailer());
        } catch (IOException unreadable) {
            throw violation("a PDF that opens without a password", "one that does not");
        }
    }

    /** By a list of its own: a document can be deeper than our stack. */
    private static void walk(COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            COSBase value = one instanceof COSObject reference ? reference.getObject() : one;
            if (value == null || !seen.add(value)) {
                continue;
            }
            if (value instanceof COSDictionary dictionary) {
                check(dictionary);
                dictionary.getValues().stream().filter(it -> it != null).forEach(open::push);
            } else if (value instanceof COSArray array) {
                array.forEach(it -> {
                    if (it != null) {
                        open.push(it);
                    }
                });
            }
        }
    }

    private static void check(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)) {
            throw violation("a PDF without active content", "an action " + action);
        }
        dictionary.keySet().stream().map(COSName::getName).filter(KEYS::contains).findFirst().ifPresent(key -> {
            throw violation("a PDF without active content", "an entry " + key);
        });
    }

    private static ConstructionRuleViolation violation(String expected, String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.WRONG_KIND, "This file cannot be taken as evidence",
                expected, found);
    }
}
