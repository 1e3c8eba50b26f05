package energy.commonwatt.projects;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Where it is to be built.
 *
 * @param latitude degrees north (WGS 84), five decimals (about a metre) at most; null when not stated; likewise {@code longitude}, east
 * @param gridConnection the point where it feeds in, in words; null in the short way
 * @param timeZone IANA zone in which its days and months are counted
 */
public record Site(String place, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal latitude,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal longitude, String gridConnection, String timeZone) {

    static Site read(StepReader in) {
        return new Site(in.line("place", 200), in.degrees("latitude", 90), in.degrees("longitude", 180),
                in.text("gridConnection", 1_000), in.zone("timeZone"));
    }
}
