package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The ledger's rules against PostgreSQL. {@link LedgerTablesTest} goes round them. */
@QuarkusTest
@WithTestResource(value = StackResource.class)
class LedgerTest {

    private static final AccountRef BANK = AccountRef.bank("EUR");
    private static final AccountRef UNALLOCATED = AccountRef.unallocated("EUR");

    @Inject
    Ledger ledger;

    private final UUID round = UUID.randomUUID();
    private final AccountRef escrow = AccountRef.of(Purpose.ESCROW, round, "EUR");
    private final AccountRef payable = AccountRef.of(Purpose.PAYABLE, round, "EUR");

    private static <T> T done(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private UUID paidIn(long cents) {
        return done(() -> {
            ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(cents));
            return ledger.transfer(key(), UNALLOCATED, escrow, Money.euros(cents));
        });
    }

    private long held(AccountRef account) {
        return done(() -> ledger.balance(account)).posted().minorUnits();
    }

    @Test
    void pledge_countsOnceItIsPosted() {
        UUID pledge = done(() -> ledger.pend(key(), UNALLOCATED, escrow, Money.euros(500)));
        assertEquals(0, held(escrow));
        assertEquals(Money.euros(500), done(() -> ledger.balance(escrow)).pendingIn());
        done(() -> ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(500)));
        done(() -> ledger.post(pledge));
        assertEquals(500, held(escrow));
        assertEquals(Money.euros(0), done(() -> ledger.balance(escrow)).pendingIn());
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.post(pledge)));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.voidPending(pledge)));
    }

    @Test
    void voidedPledge_isNeverPosted() {
        UUID pledge = done(() -> ledger.pend(key(), UNALLOCATED, escrow, Money.euros(500)));
        done(() -> ledger.voidPending(pledge));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.post(pledge)));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.voidPending(pledge)));
        assertEquals(new Balance(Money.euros(0), Money.euros(0), Money.euros(0)), done(() -> ledger.balance(escrow)));
    }

    @Test
    void transferWithAKnownKey_isTheSameOrRefused() {
        paidIn(100);
        String key = key();
        UUID first = done(() -> ledger.transfer(key, escrow, payable, Money.euros(40)));
        assertEquals(first, done(() -> ledger.transfer(key, escrow, payable, Money.euros(40))));
        assertEquals(60, held(escrow));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key, escrow, payable, Money.euros(41))));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.pend(key, escrow, payable, Money.euros(40))));
    }

    @Test
    void moreThanThereIs_isRefusedAndNothingIsBooked() {
        paidIn(100);
        LedgerRuleViolation no = assertThrows(LedgerRuleViolation.class,
                () -> done(() -> ledger.transfer(key(), escrow, payable, Money.euros(101))));
        assertTrue(no.getMessage().contains("overdrawn"), no.getMessage());
        assertEquals(100, held(escrow));
        UUID pledge = done(() -> ledger.pend(key(), escrow, payable, Money.euros(101)));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.post(pledge)));
    }

    @Test
    void transferThatMakesNoSense_isRefused() {
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(0))));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(-5))));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key(), escrow, escrow, Money.euros(5))));
        assertThrows(LedgerRuleViolation.class,
                () -> done(() -> ledger.transfer(key(), BANK, AccountRef.unallocated("CHF"), Money.euros(5))));
        assertThrows(IllegalArgumentException.class, () -> AccountRef.of(Purpose.ESCROW, null, "EUR"));
        assertThrows(IllegalArgumentException.class, () -> AccountRef.of(Purpose.BANK, round, "EUR"));
    }

    @Test
    void ledgerOutsideATransaction_isRefused() {
        assertThrows(TransactionalException.class, () -> ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(1)));
        assertThrows(TransactionalException.class, () -> ledger.pend(key(), BANK, UNALLOCATED, Money.euros(1)));
        assertThrows(TransactionalException.class, () -> ledger.balance(BANK));
    }

    @Test
    void moreThanTheBankHas_isRefused() {
        AccountRef bank = AccountRef.bank("XBA");
        AccountRef unallocated = AccountRef.unallocated("XBA");
        AccountRef claims = AccountRef.of(Purpose.CLAIMS, null, "XBA");
        QuarkusTransaction.begin();
        try {
            ledger.transfer(key(), bank, unallocated, new Money(100, "XBA"));
            ledger.transfer(key(), claims, bank, new Money(60, "XBA"));
            LedgerRuleViolation no = assertThrows(LedgerRuleViolation.class,
                    () -> ledger.transfer(key(), unallocated, bank, new Money(41, "XBA")));
            assertTrue(no.getMessage().contains("BANK"), no.getMessage());
            ledger.transfer(key(), unallocated, bank, new Money(40, "XBA"));
            assertTrue(ledger.balance(bank).posted().isZero());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void refusal_changesNothingAndTheTransactionGoesOn() {
        paidIn(100);
        AccountRef fees = AccountRef.of(Purpose.FEES, round, "EUR");
        done(() -> {
            assertThrows(LedgerRuleViolation.class, () -> ledger.transfer(key(), escrow, fees, Money.euros(101)));
            assertThrows(LedgerRuleViolation.class, () -> ledger.post(UUID.randomUUID()));
            return ledger.transfer(key(), escrow, payable, Money.euros(100));
        });
        assertEquals(100, held(payable));
        assertEquals(Set.of(escrow, payable),
                done(() -> ledger.balancesOf(round)).stream().map(AccountBalance::account).collect(Collectors.toSet()),
                "no account is opened for a transfer that was refused");
    }

    @Test
    void repetitionWithAnotherAccount_isRefused() {
        paidIn(100);
        String key = key();
        done(() -> ledger.transfer(key, escrow, payable, Money.euros(40)));
        AccountRef fees = AccountRef.of(Purpose.FEES, round, "EUR");
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key, escrow, fees, Money.euros(40))));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.transfer(key, payable, escrow, Money.euros(40))));
        assertEquals(60, held(escrow));
    }

    @Test
    void postingOfWhatIsNotPending_isRefused() {
        UUID booked = paidIn(100);
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.post(booked)));
        assertThrows(LedgerRuleViolation.class, () -> done(() -> ledger.voidPending(booked)));
    }

    @Test
    void statementOfAnAccount_tellsWhatWasBookedAndWhatWaits() {
        paidIn(300);
        UUID voided = done(() -> ledger.pend(key(), UNALLOCATED, escrow, Money.euros(5)));
        done(() -> ledger.voidPending(voided));
        done(() -> ledger.pend(key(), UNALLOCATED, escrow, Money.euros(6)));
        done(() -> ledger.transfer(key(), escrow, payable, Money.euros(100)));
        List<String> lines = done(() -> ledger.entries(escrow, 0, 10)).stream()
                .map(it -> it.amount().minorUnits() + " " + it.state()).sorted().toList();
        assertEquals(List.of("-100 posted", "300 posted", "5 voided", "6 pending"), lines);
        assertEquals(2, done(() -> ledger.entries(escrow, 1, 2)).size());
        assertEquals(List.of(), done(() -> ledger.entries(AccountRef.of(Purpose.FEES, round, "EUR"), 0, 10)));
        assertEquals(2, done(() -> ledger.balancesOf(round)).size());
        assertTrue(done(() -> ledger.balances()).stream().anyMatch(it -> it.account().equals(BANK)));
    }

    @Test
    void lineOfAPostedPledge_namesItsKeyAndTheOtherAccount() {
        done(() -> ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(9)));
        String key = key();
        UUID posting = done(() -> ledger.post(ledger.pend(key, UNALLOCATED, escrow, Money.euros(9))));
        Entry line = done(() -> ledger.entries(escrow, 0, 10)).getFirst();
        assertEquals(new Entry(posting, line.at(), UNALLOCATED, Money.euros(9), "posted", key), line);
    }
}
