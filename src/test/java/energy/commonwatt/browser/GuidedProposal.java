package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** An operator goes through the steps of a proposal, each page looked at, from a new draft to handing it in. */
final class GuidedProposal {

    private static final Path DOCUMENT = Chromium.project().resolve("src/main/resources/demo/sample-identity-document.pdf");
    /** Of the usual milestones: permit, delivery and acceptance test. */
    private static final List<Integer> KEPT = List.of(1, 5, 8);

    private final Visitor operator;
    private final Page page;
    private final String name;
    private final String slug;

    GuidedProposal(Visitor operator, String name, String slug) {
        this.operator = operator;
        this.page = operator.page();
        this.name = name;
        this.slug = slug;
    }

    void handIn() {
        operator.link("My plants").click();
        operator.look("own-plants");
        operator.button("Propose a plant").click();
        operator.look("proposal-new");
        operator.link("Go on").click();
        plant();
        site();
        yields();
        money();
        people();
        milestones();
        page.locator("#file").setInputFiles(DOCUMENT);
        operator.button("Add the document").click();
        operator.look("proposal-documents");
        operator.link("Everything at a glance").click();
        operator.look("proposal-review");
        operator.button("Hand it in").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(name + " was handed in as version 1.");
    }

    /** Wherever the two are, they begin at their lists. */
    static void approve(Visitor first, Visitor second, String name) {
        first.link("Approvals").click();
        first.look("approvals");
        first.link(name).click();
        first.look("approval");
        first.button("Give the first approval").click();
        assertThat(first.page().getByText("You gave the first approval, another administrator decides")).isVisible();
        first.look("approval-half");
        second.link("Approvals").click();
        second.link(name).click();
        second.button("Approve and make public").click();
        assertThat(second.page().getByText(name + " is approved and public.")).isVisible();
        second.look("approvals-empty");
    }

    private void plant() {
        page.fill("#name", name);
        page.fill("#slug", slug);
        page.fill("#summary", "A solar field with eight inverters and one meter.");
        page.selectOption("#technology", "SOLAR");
        page.fill("#acKilowatts", "6000");
        page.fill("#make-1", "Maker of modules");
        page.fill("#model-1", "M 400");
        page.fill("#count-1", "15000");
        next("plant");
    }

    private void site() {
        page.fill("#place", "Iowa, United States");
        page.fill("#latitude", "41.6");
        page.fill("#gridConnection", "Substation beside the field, 34.5 kV");
        page.fill("#timeZone", "America/Chicago");
        operator.button("Save this step").click();
        assertThat(operator.alert()).containsText("Longitude in degrees, east positive: expected degrees");
        operator.look("proposal-site-lacking");
        page.fill("#longitude", "-93.6");
        next("site");
        page.goBack();
        page.reload();
        assertThat(page.locator(".locator-map")).isVisible();
        operator.look("proposal-site");
        operator.link("Yield").click();
    }

    private void yields() {
        page.fill("#origin", "A report of an independent engineer, with ten years of satellite data");
        for (int month = 1; month <= 12; month++) {
            page.fill("#p50-" + month, "700000");
            page.fill("#p90-" + month, "620000");
        }
        next("yield");
    }

    private void money() {
        row(1, "line", "Modules", "amount", "3000000");
        row(2, "line", "Building", "amount", "1500000");
        next("costs");
        page.selectOption("#source-1", "PLATFORM");
        page.fill("#amount-1", "2000000");
        page.selectOption("#source-2", "BANK_LOAN");
        row(2, "from", "A bank, 15 years at 4 %", "amount", "2499999");
        operator.button("Save this step").click();
        assertThat(operator.alert())
                .containsText("expected EUR\u00a04,500,000.00, the sum of the costs; found EUR\u00a04,499,999.00");
        operator.look("proposal-financing-lacking");
        page.fill("#amount-2", "2500000");
        next("financing");
        page.selectOption("#kind-1", "POWER_PURCHASE_CONTRACT");
        row(1, "price", "4.75", "until", "2045-12-31", "counterparty", "The town's utility");
        next("revenue");
    }

    private void people() {
        row(1, "permit", "Conditional use permit", "authority", "The county", "on", "2026-01-31");
        page.selectOption("#state-1", "GRANTED");
        next("permits");
        for (int role = 1; role <= 4; role++) {
            page.fill("#organisation-" + role, "Organisation " + role);
        }
        next("parties");
        for (int type = 1; type <= 6; type++) {
            page.fill("#words-" + type, "What may go wrong, in words that everybody understands.");
        }
        next("risks");
        row(1, "code", "METER", "kilowatts", "6000");
        page.selectOption("#tier-1", "PORTAL_EXPORT");
        next("meters");
    }

    private void milestones() {
        assertThat(page.locator("#title-9")).hasValue("First feed-in");
        page.selectOption("#attester", new SelectOption().setLabel("Independent engineers (demo)"));
        LocalDate due = LocalDate.now();
        for (int milestone = 1; milestone <= 9; milestone++) {
            if (KEPT.contains(milestone)) {
                due = due.plusDays(30);
                page.fill("#dueOn-" + milestone, due.toString());
            } else {
                page.fill("#title-" + milestone, "");
                page.fill("#evidence-" + milestone, "");
            }
        }
        page.fill("#tranche-5", "1200000");
        page.fill("#tranche-8", "800000");
        next("milestones");
    }

    /** @param fields name, then value */
    private void row(int number, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            page.fill("#" + fields[i] + "-" + number, fields[i + 1]);
        }
    }

    private void next(String step) {
        operator.look("proposal-" + step);
        operator.button("Save this step").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("is saved and complete");
        assertThat(page).not().hasURL(Pattern.compile(".*/steps/" + step + "$"));
    }
}
