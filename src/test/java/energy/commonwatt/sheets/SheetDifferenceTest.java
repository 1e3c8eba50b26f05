package energy.commonwatt.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;
import energy.commonwatt.sheets.PlantProject.BudgetLine;
import energy.commonwatt.sheets.SheetDifference.Change;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SheetDifferenceTest {

    private final PlainSheets sheets = new PlainSheets();
    private final SheetContent sample = DemoSheet.content();

    @Test
    void sameContent_hasNoDifference() {
        SheetDifference difference = sheets.difference(sample, DemoSheet.content());
        assertEquals(List.of(), difference.changes());
        assertTrue(sheets.page(difference).contains("Nothing changed between the two versions."));
    }

    @Test
    void changedPoint_isToldWithPartAndPoint() {
        Redress redress = sample.redress();
        SheetContent after = Changed
                .redress(new Redress("Investors pay 1 % a year.", redress.information(), redress.complaints()));
        Change change = sheets.difference(sample, after).changes().getFirst();
        assertEquals("Part H", change.part());
        assertEquals("Fees and costs for the investor", change.point());
        assertTrue(change.before().startsWith("Investors pay no fee"));
        assertEquals("Investors pay 1\u00a0% a year.", change.after());
    }

    @Test
    void changedLineOfTheBudget_isToldByItsNameAndWithTheTotal() {
        List<BudgetLine> budget = new ArrayList<>(sample.plant().budget());
        budget.set(0, new BudgetLine(budget.getFirst().name(), Money.euros(30_000_00)));
        assertEquals(List.of(new Change("Part A", "Budget: Modules, 240 of 417\u00a0W", "26,400.00", "30,000.00"),
                new Change("Part A", "Budget: Total", "112,500.00", "116,100.00")), changes(budget));
    }

    @Test
    void removedAndAddedLine_standWhereTheyStood() {
        List<BudgetLine> budget = new ArrayList<>(sample.plant().budget());
        budget.remove(1);
        budget.add(new BudgetLine("Storage", Money.euros(9_800_00)));
        assertEquals(List.of(new Change("Part A", "Budget: Inverters, two of 45\u00a0kW", "9,800.00", ""),
                new Change("Part A", "Budget: Storage", "", "9,800.00")), changes(budget));
    }

    @Test
    void twoLinesOfOneName_areBothCompared() {
        List<BudgetLine> budget = new ArrayList<>(sample.plant().budget());
        budget.add(new BudgetLine("Reserve", Money.euros(5_00)));
        assertEquals(new Change("Part A", "Budget: Reserve (2)", "", "5.00"), changes(budget).getFirst());
    }

    @Test
    void newVersion_isToldWithoutAPart() {
        assertEquals(List.of(new Change("", "Version of this sheet", "Version 1, drawn up on 1 March 2027",
                "Version 2, drawn up on 1 March 2027")), sheets.difference(sample, Changed.head(DemoSheet.head(2))).changes());
    }

    @Test
    void fragment_marksTheWordsThatChangedAndEscapesThem() {
        SheetDifference difference = new SheetDifference(
                List.of(new Change("Part G", "Servicing", "paid within <b>five</b> days", "paid within ten days")));
        String page = sheets.page(difference);
        assertTrue(page.contains("<td>paid within <del>&lt;b&gt;five&lt;/b&gt; </del>days</td>"), page);
        assertTrue(page.contains("<td>paid within <ins>ten </ins>days</td>"), page);
        assertTrue(page.contains("Part G, Servicing"), page);
        assertFalse(page.contains("<b>"), page);
    }

    @Property(tries = 200)
    void pieces_giveTheTextAgain(@ForAll String before, @ForAll String after) {
        Change change = new Change("", "", before, after);
        assertEquals(before, joined(change.beforePieces()));
        assertEquals(after, joined(change.afterPieces()));
    }

    private static String joined(List<SheetDifference.Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private List<Change> changes(List<BudgetLine> budget) {
        return sheets.difference(sample, Changed.budget(budget)).changes();
    }
}
