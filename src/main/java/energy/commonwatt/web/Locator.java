package energy.commonwatt.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The window of the world outline in which a plant is the centre. The outline's unit is one degree with north up (plate carrée); the window is
 * widened by 1 / cos(latitude), so that shapes near the plant keep their proportions.
 */
public final class Locator {

    /** Degrees of latitude from the upper to the lower edge. */
    private static final int HEIGHT = 24;
    /** Width to height of the drawing, as in parts.css. */
    private static final int ASPECT = 2;
    /** Nearer to the poles the widening is held: no plant stands there. */
    private static final double STEEPEST = 75;

    private final BigDecimal latitude;
    private final BigDecimal longitude;

    private Locator(BigDecimal latitude, BigDecimal longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** Degrees, north and east positive. Null when one is missing: then there is no map to show. */
    public static Locator of(BigDecimal latitude, BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Locator(latitude, longitude);
    }

    /** For the attribute {@code viewBox}. */
    public String viewBox() {
        BigDecimal width = width();
        BigDecimal left = longitude.subtract(width.divide(BigDecimal.TWO));
        BigDecimal top = latitude.negate().subtract(BigDecimal.valueOf(HEIGHT / 2));
        return rounded(left) + " " + rounded(top) + " " + rounded(width) + " " + HEIGHT;
    }

    /** For example "39.74° N, 105.18° W": two decimals, about a kilometre. */
    public String words() {
        return degrees(latitude, "N", "S") + ", " + degrees(longitude, "E", "W");
    }

    private BigDecimal width() {
        double held = Math.min(STEEPEST, Math.abs(latitude.doubleValue()));
        BigDecimal cosine = new BigDecimal(Math.cos(Math.toRadians(held)), MathContext.DECIMAL32);
        return BigDecimal.valueOf((long) HEIGHT * ASPECT).divide(cosine, MathContext.DECIMAL32);
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String degrees(BigDecimal value, String positive, String negative) {
        return String.format(Locale.ROOT, "%s° %s", rounded(value.abs()), value.signum() < 0 ? negative : positive);
    }
}
