package energy.commonwatt.construction;

import java.util.Locale;

import energy.commonwatt.chain.EscrowStatement;

/** What investors can want of an overdue milestone; {@link #NONE} is the outcome of a vote that decided nothing. */
public enum Choice {

    NONE, CONTINUE, REPLACE, WIND_UP;

    /** For example {@code wind-up}, as records and pages spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    EscrowStatement.Choice stated() {
        return EscrowStatement.Choice.valueOf(name());
    }

    /** @throws ConstructionRuleViolation when it is none that can be voted for */
    static Choice read(String code) {
        for (Choice it : values()) {
            if (it != NONE && it.code().equals(code)) {
                return it;
            }
        }
        throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This cannot be voted for",
                "continue, replace or wind-up", code == null || code.isBlank() ? "nothing" : code);
    }
}
