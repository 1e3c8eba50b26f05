package energy.commonwatt.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Pictures with a camera's notes, for tests elsewhere. */
public final class Photographs {

    private Photographs() {
    }

    public static byte[] taken(LocalDateTime at, BigDecimal latitude, BigDecimal longitude) {
        return DemoPicture.pallets(at, latitude, longitude);
    }
}
