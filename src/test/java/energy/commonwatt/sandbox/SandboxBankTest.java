package energy.commonwatt.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.BankStatement;
import energy.commonwatt.payments.ImportedStatement;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The whole circle without a bank: money comes in, goes out, and comes back from a closed account. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
class SandboxBankTest {

    private static final Iban INVESTOR = new Iban("FR1420041010050500013M02606");
    private static final String PAGE = "/sandbox/bank";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    SandboxBank bank;
    @Inject
    Payments payments;
    @Inject
    PaymentOrders orders;
    @Inject
    Ledger ledger;

    private final UUID about = UUID.randomUUID();
    private final AccountRef escrow = AccountRef.of(Purpose.ESCROW, UUID.randomUUID(), "EUR");

    @Test
    void paymentIn_isMatchedAndRefunded() {
        payIn(25_000);
        assertEquals(25_000, balance(escrow));
        PaymentOrder order = refunded(INVESTOR);
        assertEquals(PaymentOrder.State.FILED, stored(order).state);
        bank.executeFilesAndDeliver();
        assertEquals(PaymentOrder.State.CONFIRMED, stored(order).state);
        assertEquals(0, balance(AccountRef.of(Purpose.PAYABLE, escrow.subject(), "EUR")));
        assertEquals(done(BankStatement::lastBalance).orElseThrow().minorUnits(), balance(AccountRef.bank("EUR")));
        Optional<ImportedStatement> again = bank.executeFilesAndDeliver();
        assertTrue(again.isEmpty(), "no file is carried out twice, nothing is told twice");
    }

    @Test
    void paymentToTheClosedAccount_comesBack() {
        payIn(700);
        PaymentOrder order = refunded(SandboxBank.CLOSED_ACCOUNT);
        bank.executeFilesAndDeliver();
        assertEquals(PaymentOrder.State.RETURNED, stored(order).state);
        assertEquals(700, balance(AccountRef.of(Purpose.PAYABLE, escrow.subject(), "EUR")));
    }

    @Test
    void moneyOfSomebodyElse_waitsOnTheDesk() {
        String reference = expect(300);
        bank.pay(new Iban("NO9386011117947"), "Somebody else", Money.euros(300), reference);
        assertEquals(1, bank.executeFilesAndDeliver().orElseThrow().desk());
        assertEquals(0, balance(escrow));
    }

    @Test
    void nothingOrNobody_isNotBooked() {
        assertThrows(SandboxRuleViolation.class, () -> bank.pay(INVESTOR, "Investor", Money.euros(0), ""));
        assertThrows(SandboxRuleViolation.class, () -> bank.pay(INVESTOR, " ", Money.euros(1), ""));
    }

    @Test
    @TestSecurity(user = "investor-of-the-sandbox", roles = "investor")
    void page_saysThatNoMoneyIsReal() {
        given().get(PAGE).then().statusCode(200).body(containsString("Sandbox bank: no real money"));
        String name = "Payer " + UUID.randomUUID();
        pay("iban", INVESTOR.grouped(), "name", name, "amount", "12,50", "reference", "a gift").statusCode(303);
        given().get(PAGE).then().body(allOf(containsString(name), containsString("EUR\u00a012.50"), containsString("Not yet"),
                containsString("FR… 2606"), not(containsString("FR1420041010050500013M02606"))));
        form().formParam("csrf-token", CSRF).post(PAGE + "/statements").then().statusCode(303);
        given().get(PAGE).then().body(not(containsString("Not yet")));
    }

    @Test
    @TestSecurity(user = "investor-who-mistypes", roles = "investor")
    void whatIsMistyped_isRefusedAndStaysInTheForm() {
        pay("iban", "FR00", "name", "Payer", "amount", "1", "reference", "").statusCode(422).body(allOf(
                containsString("This is no account number. Nothing was booked."), containsString("value=\"FR00\"")));
        for (String amount : List.of("", "-1", "0", "1.234", "x")) {
            pay("iban", INVESTOR.text(), "name", "Payer", "amount", amount, "reference", "").statusCode(422);
        }
        given().get(PAGE).then().body(containsString("Nothing is booked yet"));
    }

    @Test
    @TestSecurity(user = "another-investor", roles = "investor")
    void bookingsOfOthers_areNotShown() {
        String name = "Payer " + UUID.randomUUID();
        bank.pay(INVESTOR, name, Money.euros(1), "");
        given().get(PAGE).then().statusCode(200).body(not(containsString(name)));
        bank.executeFilesAndDeliver();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void operator_hasNoBusinessHere() {
        given().get(PAGE).then().statusCode(403);
    }

    private void payIn(long cents) {
        bank.pay(INVESTOR, "Investor", Money.euros(cents), expect(cents));
        bank.executeFilesAndDeliver();
    }

    private String expect(long cents) {
        return done(() -> {
            UUID pending = ledger.pend("sandbox-test/" + about, AccountRef.unallocated("EUR"), escrow, Money.euros(cents));
            return payments.expect(new Payments.Expectation(about, pending, Money.euros(cents),
                    new Payments.Payee(INVESTOR.text(), "Investor")));
        });
    }

    private PaymentOrder refunded(Iban to) {
        UUID id = done(
                () -> payments.order(new Payments.Order(about, escrow, escrow.subject(), new Money(balance(escrow), "EUR"),
                        new Payments.Payee(to.text(), "Investor"), "Refund")));
        orders.approve(List.of(id), "first");
        orders.approve(List.of(id), "second");
        orders.file("first");
        return done(() -> PaymentOrder.<PaymentOrder>findById(id));
    }

    private static PaymentOrder stored(PaymentOrder order) {
        return done(() -> PaymentOrder.<PaymentOrder>findById(order.id));
    }

    private long balance(AccountRef account) {
        return done(() -> ledger.balance(account).posted().minorUnits());
    }

    private static <T> T done(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("csrf-token", CSRF);
    }

    private static ValidatableResponse pay(String... fields) {
        RequestSpecification form = form().formParam("csrf-token", CSRF);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(PAGE + "/payments").then();
    }
}
