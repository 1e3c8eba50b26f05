package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;

import energy.commonwatt.money.Money;

/** What operators told of a building site, as pages show it: read when a page asks for it. */
public record SiteProgress(Escrow escrow, Instant now) {

    /** The newest first. */
    public List<SiteUpdate> updates() {
        return SiteUpdate.of(escrow);
    }

    /** Null while no update is expected. */
    public UpdateDue due() {
        return UpdateDue.of(escrow);
    }

    public boolean missing(UpdateDue due) {
        return due.missing(now);
    }

    public Budget budget() {
        return Budget.of(escrow);
    }

    /** What investors paid in, the platform's fee included. */
    public Money funded() {
        return escrow.round.price(escrow.round.paidUnits);
    }

    /** Photographs of evidence that was handed in, the newest first: for those who may read evidence. */
    public List<EvidenceFile> evidencePictures() {
        return EvidenceFile.handedIn(escrow).stream().filter(EvidenceFile::picture).toList();
    }
}
