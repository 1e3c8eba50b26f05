package energy.commonwatt.records;

import java.util.UUID;

/** Where a record lies: its id, its log and its number in it, from 0. */
public record RecordRef(UUID id, String log, long leafIndex) {
}
