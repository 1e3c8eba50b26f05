package energy.commonwatt.trials;

import java.util.List;

/**
 * What the picture shows, in three rows from top to bottom.
 *
 * @param nodes machines and people who hold something: nodes, witnesses, the platform's database
 * @param records what they hold
 * @param verdicts what those say who check it
 */
record Scene(List<Party> nodes, List<RecordMark> records, List<Mark> verdicts) {

    /** @param name a line of {@link Line}, at most some 24 characters when shown */
    record Party(String name, Condition state) {
    }

    /** @param name a line of {@link Line}, at most some 24 characters when shown */
    record RecordMark(String name, Condition state) {
    }

    /** @param name a line of {@link Line}, at most some 24 characters when shown */
    record Mark(String name, Condition state) {
    }

    /** How something stands. Each has a colour, a sign and a word on the page. */
    enum Condition {
        FINE, ATTACKED, REFUTED, UNKNOWN, SILENT, WAITING, UNTRIED
    }
}
