package energy.commonwatt.payments;

import static energy.commonwatt.payments.Bank.balance;
import static energy.commonwatt.payments.Bank.done;
import static energy.commonwatt.payments.Bank.entry;
import static energy.commonwatt.payments.Bank.fresh;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Bank.Expected;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What statements book, and that they book it once. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class StatementImportTest {

    private static final AccountRef BANK = AccountRef.bank("EUR");
    private static final AccountRef UNALLOCATED = AccountRef.unallocated("EUR");

    /** Who is told, in the transaction that books. */
    @ApplicationScoped
    static class Told {

        final List<PaymentReceived> received = new ArrayList<>();

        synchronized void received(@Observes PaymentReceived payment) {
            received.add(payment);
        }

        synchronized List<PaymentReceived> of(UUID about) {
            return received.stream().filter(it -> it.about().equals(about)).toList();
        }
    }

    @Inject
    StatementImport statements;
    @Inject
    Payments payments;
    @Inject
    Ledger ledger;
    @Inject
    Told told;

    private final String bankReference = fresh();

    @Test
    void expectedMoney_isAllocatedAndTold() {
        Expected expected = Bank.expect(payments, ledger, 12_345);
        long bank = balance(ledger, BANK);
        ImportedStatement result = take(Bank.next().credit(bankReference, 12_345, PAYER, expected.reference()));
        assertEquals(1, result.booked());
        assertEquals(1, result.allocated());
        assertFalse(result.importedBefore());
        assertEquals(12_345, balance(ledger, Bank.escrow(expected.round())));
        assertEquals(bank + 12_345, balance(ledger, BANK));
        assertEquals(Placement.ALLOCATED, entry(bankReference).placement);
        assertEquals(ExpectedPayment.State.PAID, expected.stored().state);
        assertEquals(List.of(new PaymentReceived(expected.about(), Money.euros(12_345), SampleStatement.DAY)),
                told.of(expected.about()));
    }

    @Test
    void referenceTypedIntoTheText_isAllocatedToo() {
        Expected expected = Bank.expect(payments, ledger, 500);
        String typed = new CreditorReference(expected.reference()).grouped().toLowerCase(java.util.Locale.ROOT);
        take(Bank.next().creditWithText(bankReference, 500, PAYER, "my share " + typed.substring(0, 10), typed.substring(10)));
        assertEquals(Placement.ALLOCATED, entry(bankReference).placement);
    }

    @Test
    void sameFileAgain_booksNothing() {
        Expected expected = Bank.expect(payments, ledger, 700);
        byte[] xml = Bank.next().credit(bankReference, 700, PAYER, expected.reference()).xml();
        ImportedStatement first = statements.take(xml, "first");
        long bank = balance(ledger, BANK);
        ImportedStatement again = statements.take(xml, "second");
        assertTrue(again.importedBefore());
        assertEquals(first.id(), again.id());
        assertEquals(bank, balance(ledger, BANK));
        assertEquals(1, Bank.entries(bankReference));
        assertEquals(1, told.of(expected.about()).size());
    }

    @Test
    void sameFileByEightAtOnce_isBookedOnce() throws Exception {
        Expected expected = Bank.expect(payments, ledger, 800);
        byte[] xml = Bank.next().credit(bankReference, 800, PAYER, expected.reference()).xml();
        List<Callable<ImportedStatement>> tries = java.util.Collections.nCopies(8, () -> statements.take(xml, "machine"));
        int booked = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<ImportedStatement> one : pool.invokeAll(tries)) {
                booked += one.get().importedBefore() ? 0 : 1;
            }
        }
        assertEquals(1, booked);
        assertEquals(1, Bank.entries(bankReference));
        assertEquals(800, balance(ledger, Bank.escrow(expected.round())));
    }

    @Test
    void entryOfAnOverlappingStatement_isBookedOnce() {
        Expected one = Bank.expect(payments, ledger, 100);
        Expected two = Bank.expect(payments, ledger, 200);
        SampleStatement first = Bank.next();
        long opening = first.end();
        take(first.credit(bankReference, 100, PAYER, one.reference()));
        ImportedStatement second = take(SampleStatement.from(opening).id(fresh()).version("02")
                .credit(bankReference, 100, PAYER, one.reference()).credit(fresh(), 200, PAYER, two.reference()));
        assertEquals(1, second.booked());
        assertEquals(1, second.known());
        assertEquals(1, Bank.entries(bankReference));
        assertEquals(100, balance(ledger, Bank.escrow(one.round())));
        assertEquals(200, balance(ledger, Bank.escrow(two.round())));
    }

    @Test
    void gapBetweenStatements_isRefusedWithBothBalances() {
        SampleStatement continuing = Bank.next();
        PaymentRuleViolation refused = refused(
                SampleStatement.from(continuing.end() + 1).id(fresh()).credit(bankReference, 5, PAYER,
                        ""));
        assertEquals("This statement does not continue the last one", refused.title());
        assertTrue(refused.expected().contains(SampleStatement.decimal(continuing.end()) + " EUR"), refused.expected());
        assertTrue(refused.found().contains(SampleStatement.decimal(continuing.end() + 1) + " EUR"), refused.found());
        assertEquals(0, Bank.entries(bankReference));
    }

    @Test
    void statementThatRepeatsWithoutOverlap_isRefused() {
        take(Bank.next().credit(bankReference, 50, PAYER, ""));
        PaymentRuleViolation refused = refused(Bank.next().credit(bankReference, 50, PAYER, "").credit(fresh(), 1, PAYER, ""));
        assertEquals("This statement does not continue the last one", refused.title());
        assertEquals(1, Bank.entries(bankReference));
    }

    @Test
    void oneBadStatementInAFile_booksNothingOfIt() {
        Expected expected = Bank.expect(payments, ledger, 300);
        SampleStatement good = Bank.next().credit(bankReference, 300, PAYER, expected.reference());
        String bad = SampleStatement.from(good.end() + 7).text();
        String both = good.text().replace("</BkToCstmrStmt>", bad.substring(bad.indexOf("<Stmt>"), bad.indexOf("</Stmt>"))
                + "</Stmt></BkToCstmrStmt>");
        assertThrows(PaymentRuleViolation.class, () -> statements.take(both.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "administrator"));
        assertEquals(0, Bank.entries(bankReference));
        assertEquals(0, balance(ledger, Bank.escrow(expected.round())));
        assertEquals(ExpectedPayment.State.OPEN, expected.stored().state);
    }

    @Test
    void otherAccountAndBrokenFile_changeNothing() {
        Optional<Money> before = done(BankStatement::lastBalance);
        assertEquals("This is a statement of another account", refused(Bank.next().account(OTHER)).title());
        assertThrows(StatementInvalid.class,
                () -> statements.take("<a>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x"));
        assertEquals(before, done(BankStatement::lastBalance));
    }

    @Test
    void fileThatIsTooLarge_isRefused() {
        assertEquals(413, assertThrows(PaymentRuleViolation.class, () -> statements.take(new byte[20_000_001], "x")).status());
    }

    @Test
    void keyUsedForAnotherFile_isRefused() {
        String key = UUID.randomUUID().toString();
        byte[] first = Bank.next().xml();
        statements.take(first, "machine", key);
        assertTrue(statements.take(first, "machine", key).importedBefore());
        PaymentRuleViolation refused = assertThrows(PaymentRuleViolation.class,
                () -> statements.take(Bank.next().credit(fresh(), 1, PAYER, "").xml(), "machine", key));
        assertEquals(409, refused.status());
        assertEquals(400, assertThrows(PaymentRuleViolation.class, () -> statements.take(first, "machine", " ")).status());
    }

    @Test
    void whatNoRuleCanPlace_waitsWithItsReason() {
        Expected paid = Bank.expect(payments, ledger, 100);
        Expected withdrawn = Bank.expect(payments, ledger, 100);
        Expected open = Bank.expect(payments, ledger, 100);
        done(() -> {
            payments.expectNoMore(withdrawn.about());
            return ledger.voidPending(withdrawn.pending());
        });
        long unallocated = balance(ledger, UNALLOCATED);
        String[] bank = new String[8];
        java.util.Arrays.setAll(bank, i -> fresh());
        ImportedStatement result = take(Bank.next().credit(bank[0], 100, PAYER, paid.reference())
                .credit(bank[1], 100, PAYER, paid.reference()).credit(bank[2], 100, PAYER, withdrawn.reference())
                .credit(bank[3], 99, PAYER, open.reference()).credit(bank[4], 100, OTHER, open.reference())
                .creditWithText(bank[5], 100, PAYER, "my share").credit(bank[6], 100, PAYER, CreditorReference.of(5).text())
                .credit(bank[7], 100, null, open.reference()));
        assertEquals(7, result.desk());
        List<DeskReason> reasons = java.util.Arrays.stream(bank).skip(1).map(it -> entry(it).reason).toList();
        assertEquals(List.of(DeskReason.DOUBLE, DeskReason.LATE, DeskReason.WRONG_AMOUNT, DeskReason.THIRD_PARTY,
                DeskReason.NO_REFERENCE, DeskReason.UNKNOWN_REFERENCE, DeskReason.THIRD_PARTY), reasons);
        assertEquals(unallocated + 699, balance(ledger, UNALLOCATED));
        assertEquals(0, balance(ledger, Bank.escrow(open.round())));
        assertEquals(100, balance(ledger, Bank.escrow(paid.round())));
    }

    @Test
    void debitWithoutAnOrder_waitsAndIsClaimed() {
        take(Bank.next().creditWithText(fresh(), 4_000, PAYER, "money"));
        AccountRef claims = EntryPlacing.claims("EUR");
        long claimed = balance(ledger, claims);
        take(Bank.next().debit(bankReference, 400, "NOT-OURS"));
        assertEquals(DeskReason.NOT_ORDERED, entry(bankReference).reason);
        assertEquals(claimed + 400, balance(ledger, claims));
        assertEquals(done(BankStatement::lastBalance).orElseThrow().minorUnits(), balance(ledger, BANK));
    }

    private ImportedStatement take(SampleStatement statement) {
        return statements.take(statement.xml(), "administrator");
    }

    private PaymentRuleViolation refused(SampleStatement statement) {
        return assertThrows(PaymentRuleViolation.class, () -> take(statement));
    }
}
