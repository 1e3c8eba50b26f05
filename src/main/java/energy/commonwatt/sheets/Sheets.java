package energy.commonwatt.sheets;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Makes key investment information sheets, and tells what changed between two. */
@ApplicationScoped
public class Sheets {

    @CheckedTemplate(basePath = "sheets")
    static class Templates {

        static native TemplateInstance sheet(SheetOutline outline, String style);

        static native TemplateInstance difference(SheetDifference difference);
    }

    private final Outliner outliner;
    private final SheetMessages words;
    private final SheetPress press;

    Sheets(Outliner outliner, SheetMessages words) {
        this.outliner = outliner;
        this.words = words;
        this.press = new SheetPress(words, (outline, style) -> Templates.sheet(outline, style).render());
    }

    /** A page to be served from our own origin, of any content, whether it may stand or not; points without a statement say so. */
    public TemplateInstance preview(SheetContent content) {
        return Templates.sheet(outliner.outline(content), null);
    }

    /**
     * @throws SheetIncomplete when a point that the law asks for is empty
     * @throws SheetUnprintable when a letter cannot be printed
     * @throws SheetTooLong when it takes more than six pages
     */
    public FinishedSheet finish(SheetContent content) {
        return press.finish(outliner.outline(content), content.head().drawnUpOn());
    }

    public SheetDifference difference(SheetContent before, SheetContent after) {
        return SheetDifference.between(outliner.outline(before), outliner.outline(after), words);
    }

    /** A part of a page: a table with what was and what is, word by word. */
    public TemplateInstance show(SheetDifference difference) {
        return Templates.difference(difference);
    }
}
