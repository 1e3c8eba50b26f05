package energy.commonwatt.verification;

/**
 * Writes a number of double precision as ECMAScript does (ECMA-262, Number::toString, with the recommendation of its note 2), which RFC 8785 section 3.2.2.3
 * prescribes.
 */
final class EcmaNumber {

    private EcmaNumber() {
    }

    static String toString(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new Malformed("expected a number that JSON can write, found " + number);
        }
        if (number == 0) {
            return "0"; // -0 as well
        }
        return number < 0 ? "-" + positive(-number) : positive(number);
    }

    private static String positive(double number) {
        // The shortest digits since JDK 19, except that Java never writes fewer than two.
        String java = Double.toString(number);
        int e = java.indexOf('E');
        String mantissa = e < 0 ? java : java.substring(0, e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int exponent = point + (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1)));
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        digits = withoutTrailingZeros(digits.substring(first));
        exponent -= first;
        return digits.length() == 2
                ? layOut(oneDigitIfEnough(number, digits, exponent))
                : layOut(new Decimal(digits, exponent));
    }

    /** 0.digits * 10^exponent. */
    private record Decimal(String digits, int exponent) {

        double value() {
            return Double.parseDouble("0." + digits + "E" + exponent);
        }
    }

    /** Java writes 4.9E-324 where 5e-324 is the same number. */
    private static Decimal oneDigitIfEnough(double number, String digits, int exponent) {
        int tens = digits.charAt(0) - '0';
        Decimal down = new Decimal(String.valueOf(tens), exponent);
        Decimal up = tens == 9 ? new Decimal("1", exponent + 1) : new Decimal(String.valueOf(tens + 1), exponent);
        boolean upIsNearer = digits.charAt(1) >= '5';
        Decimal nearer = upIsNearer ? up : down;
        Decimal other = upIsNearer ? down : up;
        if (nearer.value() == number) {
            return nearer;
        }
        return other.value() == number ? other : new Decimal(digits, exponent);
    }

    private static String layOut(Decimal decimal) {
        String digits = decimal.digits;
        int exponent = decimal.exponent;
        int length = digits.length();
        if (exponent > 21 || exponent <= -6) {
            String power = (exponent > 0 ? "e+" : "e-") + Math.abs(exponent - 1);
            return length == 1 ? digits + power : digits.charAt(0) + "." + digits.substring(1) + power;
        }
        if (exponent >= length) {
            return digits + "0".repeat(exponent - length);
        }
        if (exponent > 0) {
            return digits.substring(0, exponent) + "." + digits.substring(exponent);
        }
        return "0." + "0".repeat(-exponent) + digits;
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
