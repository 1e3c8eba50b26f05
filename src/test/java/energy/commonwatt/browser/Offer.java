package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import energy.commonwatt.testsupport.Investing;

/** An offer on its way from the operator's form to the public. */
final class Offer {

    private static final Pattern ROUND = Pattern.compile("[0-9a-f-]{36}$");

    private Offer() {
    }

    /** Two units of EUR 100. @return the round's id */
    static String propose(Visitor operator, String plant) {
        operator.open("/operator/offers/new");
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Denver")).truncatedTo(ChronoUnit.MINUTES);
        operator.page().selectOption("#project", plant);
        fill(operator, "unitPrice", "100", "minimum", "200", "target", "200", "cap", "200", "minimumTicket", "100", "opensAt",
                now.minusMinutes(2).toString(), "closesAt", now.plusDays(30).toString(), "returnPercent", "4.5", "termMonths",
                "60", "feePercent",
                "1.5");
        operator.page().setInputFiles("#sheet", new FilePayload("sheet.pdf", "application/pdf", Investing.sheet()));
        operator.look("offer-form");
        operator.button("Send to the administrators").click();
        operator.page().waitForURL(ROUND);
        return operator.page().url().substring(operator.page().url().length() - 36);
    }

    static void approve(Visitor administrator, String id) {
        administrator.open("/administrator/offers/" + id);
        administrator.button("Approve and make public").click();
        assertThat(administrator.page().getByRole(AriaRole.STATUS)).containsText("public");
    }

    static void isRefusedWithoutPlan(Visitor administrator, String id) {
        administrator.open("/administrator/offers/" + id);
        administrator.button("Approve and make public").click();
        assertThat(administrator.page().locator("main h1")).containsText("has no milestone plan yet");
        administrator.open("/administrator/offers/" + id + "/plan");
        assertThat(administrator.page().locator("main")).containsText("No milestone plan yet");
    }

    /** What an administrator reads before approving. */
    static void hasPlan(Visitor administrator, String id, String payee) {
        administrator.open("/administrator/offers/" + id + "/plan");
        assertThat(administrator.page().locator("main")).containsText(payee);
        administrator.look("plan-desk");
    }

    static void fill(Visitor visitor, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            visitor.page().fill("#" + fields[i], fields[i + 1]);
        }
    }
}
