package energy.commonwatt.funding;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Payments;

/**
 * A commitment for its investor's programs.
 *
 * @param status awaiting-payment, paid, invested, revoked, lapsed, owed or refunded
 * @param reference ISO 11649, to be given with the payment
 * @param payTo where to pay to while payment is awaited, else null
 * @param chainCommitment its random id in records and on the chain, hexadecimal
 */
record PositionJson(UUID id, UUID round, String project, long units, Money amount, String status, Instant committedAt,
        Instant reflectionEndsAt, boolean revocable, Instant paymentDueAt, Instant paidAt, Instant revokedAt, Instant endedAt,
        String reference, Payments.Payee payTo, String chainCommitment) {

    static PositionJson of(Position position, Payments payments) {
        Commitment it = position.commitment();
        return new PositionJson(it.id, it.round.id, it.round.project.slug, it.units, it.amount(), position.status(),
                it.committedAt, it.reflectionEndsAt, position.revocable(), it.paymentDueAt, it.paidAt, it.revokedAt, it.endedAt,
                it.reference, it.state == CommitmentState.OPEN ? payments.receiver() : null,
                HexFormat.of().formatHex(it.chainId));
    }
}
