package energy.commonwatt.payments;

import static energy.commonwatt.payments.Bank.done;
import static energy.commonwatt.payments.Bank.entry;
import static energy.commonwatt.payments.Bank.fresh;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Bank.Expected;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The administrators' pages and the interface for machines. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "first", roles = "administrator")
class PaymentPagesTest {

    private static final String PAYMENTS = "/administrator/payments";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    StatementImport statements;
    @Inject
    Payments payments;
    @Inject
    PaymentOrders orders;
    @Inject
    Ledger ledger;

    private final String bankReference = fresh();

    @Test
    void overview_namesAccountAndWhatWaits() {
        given().get(PAYMENTS).then().statusCode(200).body(allOf(containsString("DE02 1203 0000 0000 2020 51"),
                containsString("/administrator/payments/desk"), containsString("aria-current=\"page\">Payments</a>")));
    }

    @Test
    void uploadedStatement_isImportedAndListed() {
        Expected expected = Bank.expect(payments, ledger, 4_200);
        SampleStatement statement = Bank.next().id("Statement of " + bankReference).credit(bankReference, 4_200, PAYER,
                expected.reference());
        upload(statement.xml()).statusCode(303);
        given().get(PAYMENTS + "/statements").then().statusCode(200).body(containsString("Statement of " + bankReference));
        UUID id = entry(bankReference).statement.id;
        given().get(PAYMENTS + "/statements/" + id).then().statusCode(200)
                .body(allOf(containsString("Matched by its reference"),
                        containsString("Payer &amp; Co"), containsString("EUR\u00a042.00")));
        upload(statement.xml()).statusCode(303);
        assertEquals(1, Bank.entries(bankReference));
    }

    @Test
    void statementOfAnotherAccount_isRefusedWithBothAccounts() {
        upload(Bank.next().account(OTHER).xml()).statusCode(422).body(allOf(
                containsString("This is a statement of another account. Nothing was changed."), containsString(OTHER),
                containsString(SampleStatement.ACCOUNT)));
    }

    @Test
    void brokenFile_isRefusedAtItsLine() {
        upload("<a>\n<b></a>".getBytes(StandardCharsets.UTF_8)).statusCode(422).body(containsString("line 2"));
        upload(new byte[0]).statusCode(422);
        upload("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422).body(allOf(containsString("a document type"), not(containsString("root:"))));
        form().multiPart("csrf-token", CSRF).multiPart("other", "x").post(PAYMENTS + "/statements").then().statusCode(400)
                .body(containsString("No file was chosen"));
    }

    @Test
    void machine_sendsAStatementOnce() {
        byte[] xml = Bank.next().creditWithText(bankReference, 77, PAYER, "x").xml();
        String key = UUID.randomUUID().toString();
        send(xml, key).statusCode(201).body("booked", equalTo(1)).body("desk", equalTo(1));
        send(xml, key).statusCode(200).body("importedBefore", equalTo(true));
        send(Bank.next().xml(), key).statusCode(409).body("type", equalTo("urn:commonwatt:problem:payment-rule-violation"));
        given().contentType("application/xml").body(xml).post("/api/v1/bank-statements").then().statusCode(400);
        given().get("/api/v1/bank-statements").then().statusCode(200).body("[0].currency", equalTo("EUR"));
    }

    @Test
    void machineWithABrokenStatement_isToldTheLine() {
        send("<a>\n<b></a>".getBytes(StandardCharsets.UTF_8), fresh()).statusCode(422).body("line", equalTo(2))
                .body("title", equalTo("This is no readable XML"));
    }

    @Test
    void deskShowsWhatWaits_andAssignsWithAReason() {
        Expected open = Bank.expect(payments, ledger, 31_415);
        statements.take(Bank.next().credit(bankReference, 31_415, OTHER, open.reference()).xml(), "administrator");
        String page = PAYMENTS + "/desk/" + entry(bankReference).id;
        given().get(PAYMENTS + "/desk").then().statusCode(200).body(allOf(containsString(page), containsString("Third party")));
        given().get(page).then().statusCode(200)
                .body(allOf(containsString("NO93 8601 1117 947"), containsString("FR14 2004 1010"),
                        containsString("value=\"" + open.about() + "\""), containsString("Return to sender")));
        post(page + "/assign", "about", open.about().toString(), "why", " ").statusCode(422)
                .body(containsString("A decision needs a reason. Nothing was changed."));
        post(page + "/assign", "about", open.about().toString(), "why", "Joint <b>account").statusCode(303);
        given().get(page).then().body(allOf(containsString("Decided by first"), containsString("Joint &lt;b&gt;account"),
                not(containsString("Return to sender"))));
        post(page + "/return").statusCode(409).body(containsString("first handled"));
    }

    @Test
    void returnedMoney_needsTwoAdministratorsAndGoesIntoAFile() {
        statements.take(Bank.next().creditWithText(bankReference, 555, PAYER, "what is this").xml(), "administrator");
        UUID entry = entry(bankReference).id;
        post(PAYMENTS + "/desk/" + entry + "/return").statusCode(303);
        PaymentOrder order = done(() -> PaymentOrder.about(entry).getFirst());
        given().get(PAYMENTS + "/orders").then().statusCode(200).body(allOf(containsString("value=\"" + order.id + "\""),
                containsString("FR14 2004 1010 0505 0001 3M02 606")));
        post(PAYMENTS + "/orders/approve").statusCode(400).body(containsString("No payment was selected"));
        post(PAYMENTS + "/orders/approve", "chosen", order.id.toString()).statusCode(303);
        post(PAYMENTS + "/orders/approve", "chosen", order.id.toString()).statusCode(422)
                .body(containsString("Nobody approves a payment twice"));
        given().get(PAYMENTS + "/orders").then().body(containsString("You approved it; another administrator has to as well"));
        post(PAYMENTS + "/orders/" + order.id + "/withdraw").statusCode(303);
        post(PAYMENTS + "/orders/approve", "chosen", order.id.toString()).statusCode(303);
        orders.approve(java.util.List.of(order.id), "second");
        given().get(PAYMENTS + "/orders").then().body(containsString("first and second"));
        post(PAYMENTS + "/orders/files").statusCode(303);
        PaymentFile file = done(() -> PaymentFile.known(PaymentOrder.<PaymentOrder>findById(order.id).file.id).orElseThrow());
        given().get(PAYMENTS + "/orders").then().body(allOf(containsString(file.sha256), containsString(order.endToEnd)));
        String once = given().get(PAYMENTS + "/orders/files/" + file.id).then().statusCode(200)
                .header("Content-Disposition", containsString("attachment")).extract().asString();
        assertEquals(once, given().get(PAYMENTS + "/orders/files/" + file.id).asString());
        post(PAYMENTS + "/orders/files").statusCode(409).body(containsString("There is nothing to put into a file"));
    }

    @Test
    void sentBackPaymentAndUnknownDebit_haveTheirForms() {
        Expected paid = Bank.expect(payments, ledger, 2_345);
        statements.take(Bank.next().credit(fresh(), 2_345, PAYER, paid.reference()).xml(), "administrator");
        UUID id = done(() -> payments.order(new Payments.Order(paid.about(), Bank.escrow(paid.round()), paid.round(),
                Money.euros(2_345), new Payments.Payee(PAYER, "Investor"), "Refund")));
        orders.approve(java.util.List.of(id), "first");
        orders.approve(java.util.List.of(id), "second");
        orders.file("first");
        String endToEnd = done(() -> PaymentOrder.<PaymentOrder>findById(id).endToEnd);
        String unknown = fresh();
        statements.take(Bank.next().creditWithText(fresh(), 9_000, PAYER, "money").debit(fresh(), 2_345, endToEnd)
                .sentBack(bankReference, 2_345, endToEnd).debit(unknown, 10, "NOT-OURS").xml(), "administrator");
        String page = PAYMENTS + "/desk/" + entry(bankReference).id;
        given().get(page).then().statusCode(200).body(allOf(containsString("AC04"), containsString("Order again")));
        post(page + "/order-again", "iban", "DE00", "name", "Investor").statusCode(422).body(allOf(
                containsString("This is no account number"), containsString("value=\"DE00\"")));
        post(page + "/order-again", "iban", OTHER, "name", "Investor").statusCode(303);
        String debit = PAYMENTS + "/desk/" + entry(unknown).id;
        given().get(debit).then().statusCode(200).body(containsString("Debit without an order"));
        post(debit + "/settle", "why", "x").statusCode(422);
        post(debit + "/note", "why", "Claimed back").statusCode(303);
    }

    @Test
    void unknownThings_areNotThere() {
        UUID none = UUID.randomUUID();
        for (String path : new String[]{"/desk/", "/statements/", "/orders/files/"}) {
            given().get(PAYMENTS + path + none).then().statusCode(404);
            given().get(PAYMENTS + path + "none").then().statusCode(404);
        }
        post(PAYMENTS + "/desk/" + none + "/return").statusCode(404);
        post(PAYMENTS + "/orders/" + none + "/withdraw").statusCode(404);
    }

    @Test
    @TestSecurity(user = "investor", roles = "investor")
    void investor_seesNothingOfIt() {
        for (String path : new String[]{"", "/desk", "/statements", "/orders"}) {
            given().get(PAYMENTS + path).then().statusCode(403);
        }
        given().get("/api/v1/bank-statements").then().statusCode(403);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("csrf-token", CSRF);
    }

    private static ValidatableResponse upload(byte[] xml) {
        return form().multiPart("csrf-token", CSRF).multiPart("file", "statement.xml", xml).post(PAYMENTS + "/statements")
                .then();
    }

    private static ValidatableResponse post(String path, String... fields) {
        RequestSpecification form = form().formParam("csrf-token", CSRF);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path).then();
    }

    private static ValidatableResponse send(byte[] xml, String key) {
        return given().contentType("application/xml").header("Idempotency-Key", key).body(xml).post("/api/v1/bank-statements")
                .then();
    }
}
