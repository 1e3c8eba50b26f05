package energy.commonwatt.demo;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes time and place into a JPEG as cameras do (Exif 2.3: a TIFF with three directories, big-endian, in segment APP1). */
final class Exif {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};
    private static final short ASCII = 2;
    private static final short LONG = 4;
    private static final short RATIONAL = 5;
    private static final int ENTRY = 12;
    /** Offsets within the TIFF: a directory has its count, its entries and the offset of the next. */
    private static final int FIRST = 8;
    private static final int PHOTOGRAPH = FIRST + 2 + 2 * ENTRY + 4;
    private static final int PLACE = PHOTOGRAPH + 2 + ENTRY + 4;
    private static final int TIME_AT = PLACE + 2 + 4 * ENTRY + 4;
    private static final int LATITUDE_AT = TIME_AT + 20;
    private static final int LONGITUDE_AT = LATITUDE_AT + 24;
    private static final int END = LONGITUDE_AT + 24;
    private static final int SECONDS_SCALE = 1_000;

    private Exif() {
    }

    /** @param jpeg as it begins: marker SOI, then segments */
    static byte[] into(byte[] jpeg, LocalDateTime taken, BigDecimal latitude, BigDecimal longitude) {
        byte[] tiff = tiff(taken, latitude, longitude);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + NAME.length + tiff.length);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + NAME.length + tiff.length)).put(NAME).put(tiff);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] tiff(LocalDateTime taken, BigDecimal latitude, BigDecimal longitude) {
        ByteBuffer out = ByteBuffer.allocate(END).putShort((short) 0x4D4D).putShort((short) 42).putInt(FIRST);
        entry(entry(out.putShort((short) 2), 0x8769, LONG, 1, PHOTOGRAPH), 0x8825, LONG, 1, PLACE).putInt(0);
        entry(out.putShort((short) 1), 0x9003, ASCII, 20, TIME_AT).putInt(0);
        out.putShort((short) 4);
        entry(out, 1, ASCII, 2, (latitude.signum() < 0 ? 'S' : 'N') << 24);
        entry(out, 2, RATIONAL, 3, LATITUDE_AT);
        entry(out, 3, ASCII, 2, (longitude.signum() < 0 ? 'W' : 'E') << 24);
        entry(out, 4, RATIONAL, 3, LONGITUDE_AT).putInt(0);
        out.put((TIME.format(taken) + "\0").getBytes(StandardCharsets.US_ASCII));
        degrees(out, latitude.abs());
        degrees(out, longitude.abs());
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, short type, int count, int value) {
        return out.putShort((short) tag).putShort(type).putInt(count).putInt(value);
    }

    /** Degrees, minutes and seconds as fractions. */
    private static void degrees(ByteBuffer out, BigDecimal degrees) {
        long seconds = degrees.multiply(BigDecimal.valueOf(3_600L * SECONDS_SCALE)).longValue();
        long whole = seconds / SECONDS_SCALE;
        out.putInt((int) (whole / 3_600)).putInt(1).putInt((int) (whole % 3_600 / 60)).putInt(1);
        out.putInt((int) (seconds % (60L * SECONDS_SCALE))).putInt(SECONDS_SCALE);
    }
}
