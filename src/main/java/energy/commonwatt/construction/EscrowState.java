package energy.commonwatt.construction;

import java.util.List;
import java.util.Locale;

/** Of the money of a round. */
public enum EscrowState {

    /** The round is not funded yet. */
    PLANNED,
    /** Tranches are released as milestones are attested. */
    RUNNING,
    /** Investors voted for other parties, who are not there yet. */
    REPLACING,
    /** Investors voted to end it: what was not released is theirs. */
    WOUND_UP;

    /** Milestones are still due. */
    static final List<EscrowState> UNDER_WAY = List.of(RUNNING, REPLACING);

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
