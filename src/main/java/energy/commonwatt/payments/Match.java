package energy.commonwatt.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a credit pays for.
 *
 * @param expected found by its reference, or null
 * @param reason why it is not allocated all the same; null when it is
 */
record Match(ExpectedPayment expected, DeskReason reason) {

    /** @param known the expectation of a reference */
    static Match of(ReadEntry credit, String currency, Function<CreditorReference, Optional<ExpectedPayment>> known) {
        Set<CreditorReference> references = references(credit);
        List<ExpectedPayment> found = references.stream().map(known).flatMap(Optional::stream).toList();
        if (found.size() > 1) {
            return new Match(null, DeskReason.SEVERAL_REFERENCES);
        }
        return found.isEmpty()
                ? new Match(null, attempted(credit) ? DeskReason.UNKNOWN_REFERENCE : DeskReason.NO_REFERENCE)
                : new Match(found.getFirst(), against(found.getFirst(), credit, currency));
    }

    /** Structured ones first; payers who have no field for it write it into the text. */
    private static Set<CreditorReference> references(ReadEntry credit) {
        Set<CreditorReference> references = new LinkedHashSet<>();
        credit.references().forEach(text -> references.addAll(CreditorReference.in(text)));
        references.addAll(CreditorReference.in(credit.words()));
        return references;
    }

    private static boolean attempted(ReadEntry credit) {
        return !credit.references().isEmpty() || CreditorReference.attempted(credit.words());
    }

    private static DeskReason against(ExpectedPayment expected, ReadEntry credit, String currency) {
        return switch (expected.state) {
            case WITHDRAWN -> DeskReason.LATE;
            case PAID -> DeskReason.DOUBLE;
            case OPEN -> !expected.currency.equals(currency) || expected.minorUnits != credit.minorUnits()
                    ? DeskReason.WRONG_AMOUNT
                    : Objects.equals(expected.payerIban, credit.party().iban()) ? null : DeskReason.THIRD_PARTY;
        };
    }
}
