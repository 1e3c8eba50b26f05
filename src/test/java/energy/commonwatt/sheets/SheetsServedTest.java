package energy.commonwatt.sheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The application makes the same sheets as the plain tests look at. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SheetsServedTest {

    @Inject
    Sheets sheets;

    private final PlainSheets plain = new PlainSheets();

    @Test
    void application_makesTheSameBytes() {
        FinishedSheet expected = plain.finish(DemoSheet.content());
        FinishedSheet made = sheets.finish(DemoSheet.content());
        assertEquals(expected.page(), made.page());
        assertArrayEquals(expected.pdf(), made.pdf());
    }

    @Test
    void preview_needsNoInlineStyleAndShowsWhatIsMissing() {
        String page = sheets.preview(Changed.redress(new Redress("", "", ""))).render();
        assertTrue(page.contains("href=\"/css/sheet.css\""));
        assertFalse(page.contains("<style"), page);
        assertEquals(3, page.split("Not stated", -1).length - 1);
    }

    @Test
    void difference_isShown() {
        SheetDifference difference = sheets.difference(DemoSheet.content(), Changed.head(DemoSheet.head(2)));
        assertEquals(plain.page(difference), sheets.show(difference).render());
    }
}
