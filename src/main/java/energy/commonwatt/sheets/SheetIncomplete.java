package energy.commonwatt.sheets;

import java.util.List;

import energy.commonwatt.web.RuleViolation;

/** Something that Annex I asks for is not stated (Regulation (EU) 2020/1503, Art. 23(6)(a)). */
public class SheetIncomplete extends RuleViolation {

    private static final int AGAINST_RULE = 422;

    /** @param points for example "Part G, Servicing of the loan" */
    SheetIncomplete(List<String> points) {
        super(AGAINST_RULE, "The key investment information sheet is not complete", "every point that Annex I asks for",
                "nothing stated in " + String.join("; ", points));
    }
}
