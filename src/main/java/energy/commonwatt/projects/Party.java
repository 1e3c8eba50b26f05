package energy.commonwatt.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who takes part: organisations, never people. */
public record Party(Role role, String organisation) {

    /** Engineering, procurement and construction; operation and maintenance; insurance; the grid. */
    public enum Role {
        EPC, OPERATION_AND_MAINTENANCE, INSURER, GRID_OPERATOR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<Party> read(StepReader in) {
        List<Party> parties = in.rows(row -> new Party(row.choice("role", Role.class), row.line("organisation", 200)));
        List<String> missing = Arrays.stream(Role.values()).filter(role -> parties.stream().noneMatch(it -> it.role() == role))
                .map(Role::code).toList();
        if (!missing.isEmpty() && in.holds()) {
            in.row(0).fault("role", "each role at least once; your own organisation where you do it yourself",
                    "nobody for " + String.join(", ", missing));
        }
        return parties;
    }
}
