package energy.commonwatt.disclosure;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.InformationSheet;
import energy.commonwatt.sheets.SheetDifference;
import energy.commonwatt.sheets.Sheets;
import energy.commonwatt.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Finished sheets as pages. */
@ApplicationScoped
class SheetReading {

    @CheckedTemplate(basePath = "disclosure")
    static class Templates {

        static native TemplateInstance changes(InformationSheet sheet, SheetDifference difference);
    }

    private final SheetMaking making;
    private final Sheets sheets;

    SheetReading(SheetMaking making, Sheets sheets) {
        this.making = making;
        this.sheets = sheets;
    }

    /** @throws NotFound when there is no such version, or it was drawn up elsewhere */
    TemplateInstance page(FundingRound round, int version) {
        return sheets.preview(making.read(find(round, version)));
    }

    /** @throws NotFound when there is no such version, none before it, or one of them was drawn up elsewhere */
    TemplateInstance changes(FundingRound round, int version) {
        InformationSheet sheet = find(round, version);
        return Templates.changes(sheet, sheets.difference(making.read(find(round, version - 1)), making.read(sheet)));
    }

    private static InformationSheet find(FundingRound round, int version) {
        return InformationSheet.find(round, version).orElseThrow(() -> new NotFound("information sheet", version));
    }
}
