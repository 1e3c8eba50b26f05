package energy.commonwatt.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A permit that the plant needs.
 *
 * @param on when it was granted or applied for, or when it is to be applied for
 */
public record Permit(String name, String authority, State state, LocalDate on) {

    /** How far it is. */
    public enum State {
        GRANTED, APPLIED_FOR, TO_BE_APPLIED_FOR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<Permit> read(StepReader in) {
        List<Permit> permits = in.rows(row -> new Permit(row.line("permit", 200), row.line("authority", 200),
                row.choice("state", State.class), row.date("on")));
        if (permits.isEmpty()) {
            in.row(0).fault("permit", "at least one permit, be it the one that says that none is needed", "none");
        }
        return permits;
    }
}
