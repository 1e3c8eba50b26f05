package energy.commonwatt.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes3;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;

/** What the contract FundingRounds is told of a round: one entry each. Times in whole seconds; ids 32 bytes. */
public sealed interface RoundStatement extends EntryStatement {

    record Open(byte[] round, RoundTerms terms) implements RoundStatement {
    }

    /** @param reflectionEndsAt null for an investor without a reflection period */
    record Commit(byte[] round, byte[] commitment, long units, Instant at, Instant reflectionEndsAt) implements RoundStatement {
    }

    record Revoke(byte[] round, byte[] commitment, Instant at) implements RoundStatement {
    }

    record Pay(byte[] round, byte[] commitment) implements RoundStatement {
    }

    record Lapse(byte[] round, byte[] commitment) implements RoundStatement {
    }

    record Refund(byte[] round, byte[] commitment) implements RoundStatement {
    }

    record ReplaceSheet(byte[] round, byte[] sheet) implements RoundStatement {
    }

    record Fund(byte[] round) implements RoundStatement {
    }

    record Fail(byte[] round) implements RoundStatement {
    }

    record Cancel(byte[] round) implements RoundStatement {
    }

    @Override
    default String call(long entry) {
        List<Type<?>> values = new ArrayList<>(List.of(new Bytes32(round())));
        if (!(this instanceof Open)) {
            values.add(new Uint64(entry));
        }
        values.addAll(arguments());
        return EntryWords.call(Signature.of(this).function, values);
    }

    /** The first word of the opening's data is the opening time. */
    @Override
    default String event(long entry) {
        return EntryWords.event(Signature.of(this).event, round(),
                this instanceof Open it ? EntryWords.seconds(it.terms().opensAt()) : new Uint64(entry));
    }

    private List<Type<?>> arguments() {
        return switch (this) {
            case Open it -> terms(it.terms());
            case Commit it -> List.of(new Bytes32(it.commitment()), new Uint64(it.units()), EntryWords.seconds(it.at()),
                    it.reflectionEndsAt() == null ? new Uint64(0) : EntryWords.seconds(it.reflectionEndsAt()));
            case Revoke it -> List.of(new Bytes32(it.commitment()), EntryWords.seconds(it.at()));
            case Pay it -> List.of(new Bytes32(it.commitment()));
            case Lapse it -> List.of(new Bytes32(it.commitment()));
            case Refund it -> List.of(new Bytes32(it.commitment()));
            case ReplaceSheet it -> List.of(new Bytes32(it.sheet()));
            case Fund it -> List.of();
            case Fail it -> List.of();
            case Cancel it -> List.of();
        };
    }

    private static List<Type<?>> terms(RoundTerms it) {
        return List.of(EntryWords.seconds(it.opensAt()), EntryWords.seconds(it.closesAt()),
                new Uint32(it.reflection().toSeconds()),
                new Uint32(it.paymentPeriod().toSeconds()), new Uint64(it.unitPrice()), new Uint64(it.minimumUnits()),
                new Uint64(it.targetUnits()), new Uint64(it.capUnits()),
                new Bytes3(it.currency().getBytes(StandardCharsets.US_ASCII)), new Bytes32(it.sheet()));
    }

    /** Functions and events as the contract spells them. */
    enum Signature {

        OPEN("open(bytes32," + Signature.TERMS + ")", "RoundOpened(bytes32," + Signature.TERMS + ")"), COMMIT(
                "commit(bytes32,uint64,bytes32,uint64,uint64,uint64)",
                "CommitmentMade(bytes32,uint64,bytes32,uint64,uint64,uint64)"), REVOKE("revoke(bytes32,uint64,bytes32,uint64)",
                        "CommitmentRevoked(bytes32,uint64,bytes32,uint64)"), PAY("pay(bytes32,uint64,bytes32)",
                                "CommitmentPaid(bytes32,uint64,bytes32)"), LAPSE("lapse(bytes32,uint64,bytes32)",
                                        "CommitmentLapsed(bytes32,uint64,bytes32)"), REFUND(
                                                "refund(bytes32,uint64,bytes32)",
                                                "CommitmentRefunded(bytes32,uint64,bytes32)"), REPLACE_SHEET(
                                                        "replaceSheet(bytes32,uint64,bytes32)",
                                                        "SheetReplaced(bytes32,uint64,bytes32)"), FUND("fund(bytes32,uint64)",
                                                                "RoundFunded(bytes32,uint64,uint64)"), FAIL(
                                                                        "fail(bytes32,uint64)",
                                                                        "RoundFailed(bytes32,uint64,uint64)"), CANCEL(
                                                                                "cancel(bytes32,uint64)",
                                                                                "RoundCancelled(bytes32,uint64,uint64)");

        private static final String TERMS = "(uint64,uint64,uint32,uint32,uint64,uint64,uint64,uint64,bytes3,bytes32)";

        final String function;
        final String event;

        Signature(String function, String event) {
            this.function = function;
            this.event = event;
        }

        static Signature of(RoundStatement statement) {
            return switch (statement) {
                case Open it -> OPEN;
                case Commit it -> COMMIT;
                case Revoke it -> REVOKE;
                case Pay it -> PAY;
                case Lapse it -> LAPSE;
                case Refund it -> REFUND;
                case ReplaceSheet it -> REPLACE_SHEET;
                case Fund it -> FUND;
                case Fail it -> FAIL;
                case Cancel it -> CANCEL;
            };
        }
    }
}
