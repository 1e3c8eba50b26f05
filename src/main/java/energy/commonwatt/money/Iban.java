package energy.commonwatt.money;

import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/**
 * An account number (ISO 13616): length and structure of its country, and check digits, are right. Whether there is such an account, only a
 * bank knows.
 *
 * @param text capital letters and digits without blanks
 */
public record Iban(String text) {

    /** The text is no IBAN; the message says what was expected and found. */
    public static class Invalid extends IllegalArgumentException {

        private final String expected;
        private final String found;

        Invalid(String expected, String found) {
            super("expected " + expected + ", found " + found);
            this.expected = expected;
            this.found = found;
        }

        public String expected() {
            return expected;
        }

        public String found() {
            return found;
        }
    }

    /** @throws Invalid when it is none */
    public Iban {
        try {
            IbanUtil.validate(text);
        } catch (InvalidCheckDigitException e) {
            throw new Invalid("an IBAN with the check digits " + e.getExpected(),
                    "check digits " + e.getActual() + "; one character is mistyped");
        } catch (UnsupportedCountryException e) {
            throw new Invalid("an IBAN that begins with a country of ISO 13616", "another beginning");
        } catch (IbanFormatException e) {
            throw new Invalid("an IBAN of the length and structure of its country", e.getMessage());
        }
    }

    /** Reads what people type: blanks and small letters do not matter. @throws Invalid when it is none */
    public static Iban parse(String typed) {
        return new Iban(typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** In blocks of four, as people write it. */
    public String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Country and last four digits, for pages that need no more. */
    public String masked() {
        return text.substring(0, 2) + "… " + text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return text;
    }
}
