package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Which version of an information sheet was shown to whom, and when first. */
@Entity
class SheetView extends PanacheEntityBase {

    @Id
    UUID id;
    @ManyToOne(optional = false)
    InformationSheet sheet;
    UUID caseId;
    Instant shownAt;

    protected SheetView() {
    }

    SheetView(InformationSheet sheet, UUID caseId, Instant shownAt) {
        this.id = UUID.randomUUID();
        this.sheet = sheet;
        this.caseId = caseId;
        this.shownAt = shownAt;
    }

    static Optional<SheetView> find(InformationSheet sheet, UUID caseId) {
        return find("sheet = ?1 and caseId = ?2", sheet, caseId).firstResultOptional();
    }

    /** The newest version that was shown to somebody, empty when none was. */
    static Optional<InformationSheet> newest(FundingRound round, UUID caseId) {
        return SheetView.<SheetView>find("caseId = ?1 and sheet.round = ?2 order by sheet.version desc", caseId, round)
                .firstResultOptional().map(it -> it.sheet);
    }

    static List<SheetView> of(UUID caseId) {
        return list("caseId = ?1 order by shownAt", caseId);
    }
}
