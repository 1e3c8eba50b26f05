package energy.commonwatt.disclosure;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** Identifier of a crowdfunding offer: the provider's LEI and eight digits (Delegated Regulation (EU) 2022/2119, Art. 3). Versions keep it. */
final class OfferIdentifier {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private OfferIdentifier() {
    }

    /** @throws IllegalArgumentException when it is no LEI */
    static String of(String lei, long number) {
        if (!isLei(lei)) {
            throw new IllegalArgumentException(
                    "COMMONWATT_DISCLOSURE_LEI: expected 18 capital letters or digits and two check digits (ISO 17442), found "
                            + lei);
        }
        return lei + "%08d".formatted(number);
    }

    /** Check digits by ISO 7064, MOD 97-10: letters count from A = 10. */
    static boolean isLei(String text) {
        if (!text.matches("[A-Z0-9]{18}[0-9]{2}")) {
            return false;
        }
        String digits = text.chars().mapToObj(it -> Integer.toString(Character.digit(it, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
