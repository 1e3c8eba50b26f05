package energy.commonwatt.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import energy.commonwatt.money.Money;
import energy.commonwatt.sheets.LoanDisclosure.Repayment;
import energy.commonwatt.sheets.ProjectOwner.Responsible;

class SheetAnswersTest {

    private static SheetAnswers of(String code, String text) {
        return new SheetAnswers(Map.of(code, text));
    }

    @Test
    void tables_areReadLineByLine() {
        assertEquals(
                List.of(new Responsible("Managing director", "legal representative"),
                        new Responsible("A company", "its office")),
                of("responsible", "Managing director | legal representative\n\nA company|its office\n").responsible());
        assertEquals(List.of(new Repayment("Year 1", Money.euros(850_000), Money.euros(405_050))),
                of("repayments", "Year 1 | 8,500 | 4050.50").repayments("EUR"));
        SheetAnswers figures = new SheetAnswers(Map.of("figure-years", "2024, 2025", "figures", "Turnover | 1 | −2"));
        assertEquals(List.of("1", "−2"), figures.figures().lines().getFirst().values());
        assertEquals(List.of(2024, 2025), figures.figures().years());
    }

    @Test
    void everythingMayBeEmpty() {
        SheetAnswers none = new SheetAnswers(Map.of());
        assertEquals(List.of(), none.responsible());
        assertEquals(List.of(), none.repayments("EUR"));
        assertEquals(List.of(), none.figures().years());
        assertEquals("", none.text(SheetField.IDENTITY));
    }

    @Test
    void whatCannotBeRead_namesItsLine() {
        refused("Line 2 of “responsible”", () -> of("responsible", "One | two\nNobody").responsible());
        refused("Line 1 of “responsible”", () -> of("responsible", "One | ").responsible());
        refused("Line 2 of “repayments”", () -> of("repayments", "Year 1 | 1 | 1\nYear 2 | much | 1").repayments("EUR"));
        refused("Line 1 of “repayments”", () -> of("repayments", "Year 1 | -1 | 1").repayments("EUR"));
        refused("Line 1 of “repayments”", () -> of("repayments", "Year 1 | 1").repayments("EUR"));
        refused("Line 1 of “figure years”", () -> of("figure-years", "last year").figures());
        refused("Line 1 of “figure years”", () -> of("figure-years", "2022 2023 2024 2025").figures());
        refused("Line 1 of “figures”", () -> of("figures", "Turnover | 1").figures());
    }

    @Test
    void textLongerThanASheet_isRefused() {
        refused("longer than a sheet", () -> of("identity", "x".repeat(6_001)));
    }

    @Test
    void whatNobodyAskedFor_isNotKept() {
        assertTrue(of("csrf-token", "x").values().keySet().stream().noneMatch("csrf-token"::equals));
    }

    private static void refused(String title, Executable step) {
        DisclosureRuleViolation no = assertThrows(DisclosureRuleViolation.class, step);
        assertTrue(no.title().contains(title), no.title());
    }
}
