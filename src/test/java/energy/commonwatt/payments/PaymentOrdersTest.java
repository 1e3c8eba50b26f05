package energy.commonwatt.payments;

import static energy.commonwatt.payments.Bank.balance;
import static energy.commonwatt.payments.Bank.done;
import static energy.commonwatt.payments.Bank.entry;
import static energy.commonwatt.payments.Bank.fresh;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.LedgerRuleViolation;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Bank.Expected;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Money that goes out: four eyes, one file, the bank's confirmation. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class PaymentOrdersTest {

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
    void order_movesTheMoneyToPayableAtOnce() {
        Expected paid = paid(1_000);
        UUID id = refund(paid);
        assertEquals(0, balance(ledger, Bank.escrow(paid.round())));
        assertEquals(1_000, balance(ledger, payable(paid.round())));
        assertEquals(id, done(() -> payments.order(order(paid, 1_000))), "the same order again is the same one");
        assertThrows(PaymentRuleViolation.class, () -> done(() -> payments.order(order(paid, 999))));
    }

    @Test
    void orderOfMoreThanThereIs_isRefused() {
        Expected paid = paid(1_000);
        assertThrows(LedgerRuleViolation.class, () -> done(() -> payments.order(order(paid, 1_001))));
        assertEquals(1_000, balance(ledger, Bank.escrow(paid.round())));
    }

    @Test
    void orderToNoAccount_isRefused() {
        Expected paid = paid(1_000);
        for (String iban : new String[]{"", null, "DE02120300000000202052", "XX00"}) {
            PaymentRuleViolation refused = assertThrows(PaymentRuleViolation.class,
                    () -> done(() -> payments.order(new Payments.Order(paid.about(), Bank.escrow(paid.round()), paid.round(),
                            Money.euros(1_000), new Payments.Payee(iban, "Investor"), "Refund"))));
            assertEquals("This is no account number", refused.title());
        }
    }

    @Test
    void sameAdministratorTwice_isRefused() {
        UUID id = refund(paid(1_000));
        orders.approve(List.of(id), "first");
        PaymentRuleViolation refused = assertThrows(PaymentRuleViolation.class, () -> orders.approve(List.of(id), "first"));
        assertEquals("Nobody approves a payment twice", refused.title());
        assertEquals(PaymentOrder.State.ORDERED, stored(id).state);
        orders.approve(List.of(id), "second");
        assertEquals(PaymentOrder.State.APPROVED, stored(id).state);
        assertThrows(PaymentRuleViolation.class, () -> orders.approve(List.of(id), "third"));
    }

    @Test
    void databaseHoldsFourEyesToo() {
        UUID id = refund(paid(1_000));
        assertThrows(RuntimeException.class, () -> done(() -> PaymentOrder
                .update("firstApprover = 'one', secondApprover = 'one', state = ?1 where id = ?2", PaymentOrder.State.APPROVED,
                        id)));
        assertThrows(RuntimeException.class, () -> done(() -> PaymentOrder
                .update("firstApprover = 'one', state = ?1 where id = ?2", PaymentOrder.State.APPROVED, id)));
    }

    @Test
    void severalOrders_areApprovedAllOrNone() {
        UUID one = refund(paid(1_000));
        UUID two = refund(paid(2_000));
        orders.approve(List.of(two), "first");
        assertThrows(PaymentRuleViolation.class, () -> orders.approve(List.of(one, two), "first"));
        assertNull(stored(one).firstApprover);
        assertThrows(NotFound.class, () -> orders.approve(List.of(one, UUID.randomUUID()), "second"));
        assertThrows(PaymentRuleViolation.class, () -> orders.approve(List.of(), "second"));
    }

    @Test
    void approvalTakenBack_needsAnotherOne() {
        UUID id = refund(paid(1_000));
        orders.approve(List.of(id), "first");
        orders.approve(List.of(id), "second");
        assertThrows(PaymentRuleViolation.class, () -> orders.withdrawApproval(id, "third"));
        orders.withdrawApproval(id, "first");
        PaymentOrder order = stored(id);
        assertEquals(PaymentOrder.State.ORDERED, order.state);
        assertTrue(order.approvedBy("second") && !order.approvedBy("first"));
        assertThrows(PaymentRuleViolation.class, () -> orders.approve(List.of(id), "second"));
        assertEquals(3, done(() -> PaymentApproval.of(order).size()));
    }

    @Test
    void approvedOrder_isInOneFileAlone() {
        UUID id = approved(paid(1_000));
        UUID waiting = refund(paid(2_000));
        PaymentFile file = orders.file("first");
        String xml = new String(file.content, StandardCharsets.UTF_8);
        assertTrue(xml.contains(stored(id).endToEnd));
        assertFalse(xml.contains(stored(waiting).endToEnd));
        assertEquals(EntryIdentity.sha256(file.content), file.sha256);
        approved(paid(3_000));
        assertFalse(new String(orders.file("first").content, StandardCharsets.UTF_8).contains(stored(id).endToEnd));
        assertThrows(PaymentRuleViolation.class, () -> orders.file("first"));
        assertThrows(PaymentRuleViolation.class, () -> orders.withdrawApproval(id, "first"));
    }

    @Test
    void statementConfirmsAnOrder_onceAndForItsAmountAlone() {
        Expected paid = paid(1_000);
        UUID id = filed(paid);
        String endToEnd = stored(id).endToEnd;
        take(Bank.next().debit(bankReference, 999, endToEnd));
        assertEquals(DeskReason.NOT_ORDERED, entry(bankReference).reason);
        assertEquals(PaymentOrder.State.FILED, stored(id).state);
        String right = fresh();
        take(Bank.next().debit(right, 1_000, endToEnd));
        assertEquals(Placement.CONFIRMED, entry(right).placement);
        assertEquals(PaymentOrder.State.CONFIRMED, stored(id).state);
        assertEquals(SampleStatement.DAY, stored(id).confirmedOn);
        assertEquals(0, balance(ledger, payable(paid.round())));
        String again = fresh();
        take(Bank.next().debit(again, 1_000, endToEnd));
        assertEquals(DeskReason.NOT_ORDERED, entry(again).reason);
    }

    @Test
    void orderThatIsInNoFile_isNotConfirmed() {
        UUID id = approved(paid(1_000));
        take(Bank.next().debit(bankReference, 1_000, stored(id).endToEnd));
        assertEquals(DeskReason.NOT_ORDERED, entry(bankReference).reason);
        assertEquals(PaymentOrder.State.APPROVED, stored(id).state);
        orders.file("first");
    }

    @Test
    void paymentSentBack_isPayableAndOrderedAgainWithFourEyes() {
        Expected paid = paid(1_000);
        UUID id = filed(paid);
        String endToEnd = stored(id).endToEnd;
        // The bank may tell the return before the payment.
        take(Bank.next().sentBack(bankReference, 1_000, endToEnd).debit(fresh(), 1_000, endToEnd));
        assertEquals(DeskReason.SENT_BACK, entry(bankReference).reason);
        assertEquals(PaymentOrder.State.RETURNED, stored(id).state);
        assertEquals(1_000, balance(ledger, payable(paid.round())));
        UUID entry = entry(bankReference).id;
        assertThrows(PaymentRuleViolation.class, () -> desk.returnToSender(entry, "first"));
        assertThrows(PaymentRuleViolation.class, () -> desk.orderAgain(entry, new Payments.Payee("none", "Investor"), "first"));
        desk.orderAgain(entry, new Payments.Payee(OTHER, "Investor"), "first");
        PaymentOrder again = done(() -> PaymentOrder.about(paid.about()).getLast());
        assertEquals(2, again.attempt);
        assertEquals(PaymentOrder.State.ORDERED, again.state);
        assertEquals(OTHER, again.payeeIban);
        assertNull(again.firstApprover);
        assertEquals(1_000, balance(ledger, payable(paid.round())));
        PaymentRuleViolation twice = assertThrows(PaymentRuleViolation.class,
                () -> desk.orderAgain(entry, new Payments.Payee(OTHER, "Investor"), "second"));
        assertTrue(twice.found().contains("first handled"), twice.found());
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
