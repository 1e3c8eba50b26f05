package energy.commonwatt.payments;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iban4j.IbanUtil;

/**
 * A creditor reference (ISO 11649) as this platform makes them: RF, two check digits (ISO 7064, MOD 97-10, as in account numbers) and twelve
 * digits. The length is fixed, so that it can be found in a text whose blanks are lost. Random, so that it tells nobody how many there are.
 *
 * @param text without blanks
 */
record CreditorReference(String text) {

    private static final int DIGITS = 12;
    private static final long NUMBERS = 1_000_000_000_000L;
    private static final int BLOCK = 4;
    /** With look-ahead, so that one that begins inside another is found too. */
    private static final Pattern LOOKS_LIKE = Pattern.compile("(?=(RF\\d{" + (2 + DIGITS) + "}))");

    /** @throws IllegalArgumentException when form or check digits are wrong */
    CreditorReference {
        if (!text.matches("RF\\d{" + (2 + DIGITS) + "}") || !text.substring(2, BLOCK).equals(checkDigits(text))) {
            throw new IllegalArgumentException("expected RF, two check digits that fit and 12 digits, found " + text);
        }
    }

    /** @param number below a million million */
    static CreditorReference of(long number) {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("expected a number of at most 12 digits, found " + number);
        }
        String digits = String.format(Locale.ROOT, "%012d", number);
        return new CreditorReference("RF" + checkDigits("RF00" + digits) + digits);
    }

    static CreditorReference random(RandomGenerator random) {
        return of(random.nextLong(NUMBERS));
    }

    /** All that stand in a text, however it is spaced, hyphened or capitalised. */
    static Set<CreditorReference> in(String words) {
        Set<CreditorReference> found = new LinkedHashSet<>();
        Matcher candidates = LOOKS_LIKE.matcher(plain(words));
        while (candidates.find()) {
            String candidate = candidates.group(1);
            if (candidate.substring(2, BLOCK).equals(checkDigits(candidate))) {
                found.add(new CreditorReference(candidate));
            }
        }
        return found;
    }

    /** Whether somebody tried to give one, mistyped or not. */
    static boolean attempted(String words) {
        return LOOKS_LIKE.matcher(plain(words)).find();
    }

    private static String plain(String words) {
        return words.replaceAll("[^A-Za-z0-9]+", "").toUpperCase(Locale.ROOT);
    }

    private static String checkDigits(String text) {
        return IbanUtil.calculateCheckDigit(text);
    }

    /** Blocks of four, as people copy it (ISO 11649). */
    String grouped() {
        return text.replaceAll(".{" + BLOCK + "}(?=.)", "$0 ");
    }

    @Override
    public String toString() {
        return text;
    }
}
