package energy.commonwatt.payments;

import static energy.commonwatt.payments.Bank.balance;
import static energy.commonwatt.payments.Bank.done;
import static energy.commonwatt.payments.Bank.entry;
import static energy.commonwatt.payments.Bank.fresh;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Bank.Expected;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What administrators decide about entries, and when a person is forgotten. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class PaymentDeskTest {

    @Inject
    StatementImport statements;
    @Inject
    Payments payments;
    @Inject
    PaymentOrders orders;
    @Inject
    PaymentDesk desk;
    @Inject
    Ledger ledger;

    private final String bankReference = fresh();

    @Test
    void returnToSender_isOrderedForTheSendersAccount() {
        take(Bank.next().creditWithText(bankReference, 500, PAYER, "what is this"));
        BankEntry entry = entry(bankReference);
        desk.returnToSender(entry.id, "first");
        PaymentOrder order = done(() -> PaymentOrder.about(entry.id).getFirst());
        assertEquals(PAYER, order.payeeIban);
        assertEquals(Money.euros(500), order.amount());
        assertEquals(PaymentOrder.State.ORDERED, order.state);
        assertEquals("first", entry(bankReference).handledBy);
        assertEquals(409, assertThrows(PaymentRuleViolation.class, () -> desk.returnToSender(entry.id, "second")).status());
    }

    @Test
    void senderWithoutAnAccount_isNotPaidBack() {
        take(Bank.next().creditWithText(bankReference, 500, null, "cash"));
        UUID entry = entry(bankReference).id;
        assertEquals("The payer's account is not known",
                assertThrows(PaymentRuleViolation.class, () -> desk.returnToSender(entry, "first")).title());
        assertEquals(Placement.DESK, entry(bankReference).placement);
    }

    @Test
    void assignment_needsAReasonAnOpenExpectationAndTheAmount() {
        Expected open = Bank.expect(payments, ledger, 500);
        Expected more = Bank.expect(payments, ledger, 501);
        take(Bank.next().credit(bankReference, 500, OTHER, open.reference()));
        UUID entry = entry(bankReference).id;
        assertThrows(PaymentRuleViolation.class, () -> desk.assign(entry, open.about(), " ", "first"));
        assertEquals("The amount is another one",
                assertThrows(PaymentRuleViolation.class, () -> desk.assign(entry, more.about(), "why", "first")).title());
        assertThrows(NotFound.class, () -> desk.assign(entry, UUID.randomUUID(), "why", "first"));
        desk.assign(entry, open.about(), "Joint account, shown by a bank letter", "first");
        assertEquals(Placement.ASSIGNED, entry(bankReference).placement);
        assertEquals("Joint account, shown by a bank letter", entry(bankReference).handledWhy);
        assertEquals(500, balance(ledger, Bank.escrow(open.round())));
        assertEquals(409,
                assertThrows(PaymentRuleViolation.class, () -> desk.assign(entry, open.about(), "why", "second")).status());
        String second = fresh();
        take(Bank.next().credit(second, 500, OTHER, ""));
        assertEquals("This payment is not expected any more",
                assertThrows(PaymentRuleViolation.class, () -> desk.assign(entry(second).id, open.about(), "why", "first"))
                        .title());
    }

    @Test
    void claim_isSettledByACreditUpToWhatWasTaken() {
        take(Bank.next().creditWithText(fresh(), 90_000, PAYER, "money"));
        take(Bank.next().debit(bankReference, 40_000, "NOT-OURS"));
        UUID debit = entry(bankReference).id;
        assertThrows(PaymentRuleViolation.class, () -> desk.returnToSender(debit, "first"));
        assertThrows(PaymentRuleViolation.class, () -> desk.settleClaim(debit, "why", "first"));
        assertThrows(PaymentRuleViolation.class, () -> desk.note(debit, "", "first"));
        desk.note(debit, "Claimed back from the payment firm", "first");
        AccountRef claims = EntryPlacing.claims("EUR");
        long claimed = balance(ledger, claims);
        String tooMuch = fresh();
        String right = fresh();
        take(Bank.next().creditWithText(tooMuch, claimed + 1, OTHER, "x").creditWithText(right, 40_000, OTHER, "put right"));
        assertEquals("So much was not taken", assertThrows(PaymentRuleViolation.class,
                () -> desk.settleClaim(entry(tooMuch).id, "why", "first")).title());
        desk.settleClaim(entry(right).id, "The payment firm put it right", "first");
        assertEquals(claimed - 40_000, balance(ledger, claims));
        assertThrows(PaymentRuleViolation.class, () -> desk.note(entry(tooMuch).id, "why", "first"));
    }

    @Test
    void person_isForgottenOnceNothingIsOnItsWay() {
        Expected open = Bank.expect(payments, ledger, 500);
        assertRefusesToForget(open.about());
        take(Bank.next().credit(bankReference, 500, OTHER, open.reference()));
        assertRefusesToForget(open.about());
        desk.assign(entry(bankReference).id, open.about(), "why", "first");
        UUID id = refund(open);
        assertRefusesToForget(open.about());
        orders.approve(List.of(id), "first");
        orders.approve(List.of(id), "second");
        orders.file("first");
        assertRefusesToForget(open.about());
        take(Bank.next().debit(fresh(), 500, stored(id).endToEnd));
        done(() -> {
            payments.forget(open.about());
            return null;
        });
        assertNull(open.stored().payerIban);
        assertNull(open.stored().payerName);
        assertNull(stored(id).payeeIban);
        assertNull(stored(id).payeeName);
        assertEquals(OTHER, entry(bankReference).partyIban, "the bank's record stays for as long as the law wants");
    }

    @Test
    void retentionOver_entriesAndFilesForgetByThemselves() {
        take(Bank.next().creditWithText(bankReference, 500, PAYER, "old"));
        take(Bank.next().creditWithText(fresh(), 500, PAYER, "new"));
        UUID entry = entry(bankReference).id;
        desk.returnToSender(entry, "first");
        done(() -> BankEntry.update("bookedOn = ?1 where id = ?2", SampleStatement.DAY.minusYears(20), entry));
        done(() -> {
            payments.forget(UUID.randomUUID());
            return null;
        });
        assertNull(entry(bankReference).partyIban);
        assertNull(entry(bankReference).words);
        assertEquals(500, entry(bankReference).minorUnits);
    }

    private void assertRefusesToForget(UUID about) {
        assertEquals(409, assertThrows(PaymentRuleViolation.class, () -> done(() -> {
            payments.forget(about);
            return null;
        })).status());
    }

    private Expected paid(long cents) {
        Expected expected = Bank.expect(payments, ledger, cents);
        take(Bank.next().credit(fresh(), cents, PAYER, expected.reference()));
        return expected;
    }

    private UUID refund(Expected paid) {
        return done(() -> payments.order(order(paid, paid.cents())));
    }

    private static Payments.Order order(Expected paid, long cents) {
        return new Payments.Order(paid.about(), Bank.escrow(paid.round()), paid.round(), Money.euros(cents),
                new Payments.Payee(PAYER, "Investor"), "Refund");
    }

    private UUID approved(Expected paid) {
        UUID id = refund(paid);
        orders.approve(List.of(id), "first");
        orders.approve(List.of(id), "second");
        return id;
    }

    private UUID filed(Expected paid) {
        UUID id = approved(paid);
        orders.file("first");
        return id;
    }

    private static AccountRef payable(UUID round) {
        return AccountRef.of(Purpose.PAYABLE, round, "EUR");
    }

    private static PaymentOrder stored(UUID id) {
        return done(() -> PaymentOrder.<PaymentOrder>findById(id));
    }

    private void take(SampleStatement statement) {
        statements.take(statement.xml(), "administrator");
    }
}
