package energy.commonwatt.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void amountsOfTwoCurrencies_areNeverAddedOrCompared() {
        Money euros = Money.euros(100);
        Money francs = new Money(100, "CHF");
        assertThrows(IllegalArgumentException.class, () -> euros.plus(francs));
        assertThrows(IllegalArgumentException.class, () -> euros.minus(francs));
        assertThrows(IllegalArgumentException.class, () -> euros.compareTo(francs));
    }

    @Test
    void sumThatCannotBeCounted_isRefused() {
        Money most = Money.euros(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(Money.euros(1)));
        assertThrows(ArithmeticException.class, () -> most.times(2));
        assertThrows(ArithmeticException.class, () -> Money.euros(Long.MIN_VALUE).minus(Money.euros(1)));
    }

    @Test
    void currencyThatIsNone_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "EURO"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1250 | EUR | 125000", "1250,5 | EUR | 125050", "1 250.05 | EUR | 125005",
            "1’250 | CHF | 125000", "500 | JPY | 500"})
    void typedAmount_isRead(String typed, String currency, long minorUnits) {
        Money read = MoneyText.parse(typed, currency).orElseThrow();
        assertEquals(new Money(minorUnits, currency), read);
        assertEquals(Optional.of(read), MoneyText.parse(MoneyText.of(read), currency));
    }

    /** Three digits after a point are thousands to some people and a fraction to others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"none | EUR", "'' | EUR", "1.250 | EUR", "1,250.00 | EUR",
            "-5 | EUR", "1e3 | EUR", "5 € | EUR", "12,345 | EUR", "5,5 | JPY", "1234567890123 | EUR", "٥ | EUR"})
    void whatIsNoAmountOrCouldBeTwo_isNotRead(String typed, String currency) {
        assertEquals(Optional.empty(), MoneyText.parse(typed, currency));
    }

    /** Examples of the IBAN registry (ISO 13616), in three spellings. */
    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013000", "fr14 2004 1010 0505 0001 3m02 606", "NL91 ABNA 0417 1643 00",
            "BE68539007547034"})
    void ibanOfTheRegistry_isRead(String typed) {
        Iban iban = Iban.parse(typed);
        assertEquals(iban, Iban.parse(iban.grouped()));
        assertTrue(iban.masked().endsWith(iban.text().substring(iban.text().length() - 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DE89370400440532013001", "DE8937040044053201300", "XX89370400440532013000",
            "DE89-3704-0044-0532-0130-00", "89DE"})
    void whatIsNoIban_isRefusedWithWords(String typed) {
        assertTrue(assertThrows(Iban.Invalid.class, () -> Iban.parse(typed)).getMessage().startsWith("expected an IBAN"));
    }
}
