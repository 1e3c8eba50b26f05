package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.List;

/**
 * A booked transaction as a statement says.
 *
 * @param credit money came in
 * @param minorUnits more than 0
 * @param party on the other side: payer of a credit, payee of a debit
 * @param words remittance information, else what the bank added
 * @param references structured creditor references, as they are written
 * @param bankReference the bank's own references of entry and transaction, or an empty text
 * @param endToEnd as the one who ordered it gave it; null for none
 * @param returnReason code of a returned payment (ISO 20022 ExternalReturnReason1Code), "reversal" for a reversed one, or null
 */
record ReadEntry(boolean credit, long minorUnits, LocalDate bookedOn, Party party, String words, List<String> references,
        String bankReference, String endToEnd, String returnReason) {

    /** @param iban null when the statement has none @param name null when the statement has none */
    record Party(String iban, String name) {
    }

    long signed() {
        return credit ? minorUnits : -minorUnits;
    }
}
