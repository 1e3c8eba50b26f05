package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.List;

/**
 * A statement as its file says, checked in itself: the opening balance and the entries make the closing balance.
 *
 * @param id the bank's name for it
 * @param opening in minor units; negative when overdrawn
 * @param entries booked ones, one for each transaction, in the file's order
 */
record ReadStatement(String id, long opening, LocalDate openedOn, long closing, LocalDate closedOn, List<ReadEntry> entries) {
}
