package energy.commonwatt.browser;

import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import energy.commonwatt.testsupport.Investing;

/** A person who was never here, on the way from the sign-up to a paid commitment. */
final class NewInvestor {

    private final Visitor visitor;
    private final String name = "person-" + UUID.randomUUID();

    NewInvestor(Visitor visitor) {
        this.visitor = visitor;
    }

    Page page() {
        return visitor.page();
    }

    /** Signs up by mail and answers every step of the case. */
    void handIn() {
        visitor.signUp(name, name + "@commonwatt.example");
        person();
        documents();
        choose("funds", () -> {
            page().selectOption("#source select, select#source",
                    new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page().fill("[name=explanation]", "Saved from my salary");
            page().locator("[name=exposed]").last().check();
        });
        choose("category", () -> page().locator("[name=sophisticated]").first().check());
        send("knowledge", "knowledge/decline");
        page().check("[name=confirmed]");
        submit("/investor/onboarding/knowledge/warning");
        choose("loss", () -> {
            page().fill("#income", "30000");
            page().fill("#liquidAssets", "20000");
            page().fill("#commitments", "5000");
        });
        visitor.open("/investor/onboarding/loss");
        page().check("[name=confirmed]");
        submit("/investor/onboarding/loss/seen");
        choose("payout", () -> page().fill("#iban", Investing.IBAN));
        visitor.open("/investor/onboarding/review");
        page().check("[name=confirmed]");
        submit("/investor/onboarding/review");
    }

    /** The newest case that was handed in. */
    static void accept(Visitor administrator) {
        administrator.open("/administrator/investors?state=SUBMITTED");
        administrator.look("investors");
        administrator.page().locator("tbody th a").last().click();
        administrator.page().locator("form[action$='/accept'] button[type=submit]").click();
        administrator.page().waitForLoadState();
    }

    private void person() {
        choose("person", () -> {
            page().fill("#name", "New Person " + name.substring(7, 11));
            page().fill("[name=birthDay]", "3");
            page().fill("[name=birthMonth]", "4");
            page().fill("[name=birthYear]", "1980");
            page().selectOption("#nationality", "FR");
            page().fill("#street", "Example street 1");
            page().fill("#postcode", "55000");
            page().fill("#city", "Bar-le-Duc");
            page().selectOption("#country", "FR");
            page().selectOption("#taxCountry", "FR");
        });
    }

    private void documents() {
        visitor.open("/investor/onboarding/documents");
        page().setInputFiles("#file", new FilePayload("passport.pdf", "application/pdf", Investing.sheet()));
        submit("/investor/onboarding/documents");
    }

    private void choose(String step, Runnable answers) {
        visitor.open("/investor/onboarding/" + step);
        answers.run();
        submit("/investor/onboarding/" + step);
    }

    private void send(String step, String action) {
        visitor.open("/investor/onboarding/" + step);
        submit("/investor/onboarding/" + action);
    }

    private void submit(String action) {
        page().locator("form[action='" + action + "'] button[type=submit]").first().click();
        page().waitForLoadState();
    }

    /** Opens the information sheet, says how much, confirms. @return the reference to pay with */
    String commit(String round, String amount) {
        visitor.open("/investor/rounds/" + round);
        page().waitForDownload(() -> visitor.link("Version 1").click());
        visitor.open("/investor/rounds/" + round);
        page().fill("#amount", amount);
        visitor.look("invest");
        submit("/investor/rounds/" + round + "/check");
        page().check("#sheetRead");
        page().check("#knowledge");
        visitor.look("invest-confirm");
        submit("/investor/rounds/" + round + "/commit");
        page().locator("#reference").waitFor();
        visitor.look("commitment");
        return page().locator("#reference").textContent();
    }

    /** Pays at the sandbox bank, which tells it by a statement. */
    void pay(String reference, String amount) {
        visitor.open("/sandbox/bank");
        page().fill("#iban", Investing.IBAN);
        page().fill("#name", "New Person");
        page().fill("#amount", amount);
        page().fill("#reference", reference);
        submit("/sandbox/bank/payments");
        submit("/sandbox/bank/statements");
    }

    String mail() {
        return name + "@commonwatt.example";
    }
}
