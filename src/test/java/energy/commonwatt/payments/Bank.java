package energy.commonwatt.payments;

import java.util.UUID;
import java.util.function.Supplier;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The collecting account in the database of the tests, which other tests use too. */
final class Bank {

    private Bank() {
    }

    static <T> T done(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /** A statement that goes on where the last one ended. */
    static SampleStatement next() {
        return SampleStatement.from(done(BankStatement::lastBalance).map(Money::minorUnits).orElse(0L))
                .id(UUID.randomUUID().toString().substring(0, 30));
    }

    static String fresh() {
        return UUID.randomUUID().toString().substring(0, 30);
    }

    /** A pledge, and the payment that is expected for it. */
    record Expected(UUID about, UUID round, UUID pending, String reference, long cents) {

        ExpectedPayment stored() {
            return done(() -> ExpectedPayment.about(about).orElseThrow());
        }
    }

    static Expected expect(Payments payments, Ledger ledger, long cents) {
        return done(() -> {
            UUID about = UUID.randomUUID();
            UUID round = UUID.randomUUID();
            UUID pending = ledger.pend("test/" + about, AccountRef.unallocated("EUR"), escrow(round), Money.euros(cents));
            String reference = payments.expect(new Payments.Expectation(about, pending, Money.euros(cents),
                    new Payments.Payee(SampleStatement.PAYER, "Investor")));
            return new Expected(about, round, pending, reference, cents);
        });
    }

    static AccountRef escrow(UUID round) {
        return AccountRef.of(Purpose.ESCROW, round, "EUR");
    }

    static long balance(Ledger ledger, AccountRef account) {
        return done(() -> ledger.balance(account).posted().minorUnits());
    }

    /** The entry that a statement told under this reference of the bank. */
    static BankEntry entry(String bankReference) {
        return done(() -> BankEntry.<BankEntry>find("bankReference", bankReference).singleResult());
    }

    static long entries(String bankReference) {
        return done(() -> BankEntry.count("bankReference", bankReference));
    }
}
