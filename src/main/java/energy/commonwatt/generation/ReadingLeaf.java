package energy.commonwatt.generation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.LogHash;

/**
 * The canonical bytes (RFC 8785) of one reading: {@code {"end":"…Z","meteringPoint":"…","milliwattHours":…,"start":"…Z"}}. Written
 * straight into bytes, because a million readings pass here; a test holds it equal to {@link CanonicalJson}.
 */
final class ReadingLeaf {

    private static final byte[] END = ascii("{\"end\":\"");
    private static final byte[] START = ascii(",\"start\":\"");
    private static final byte[] CLOSE = ascii("\"}");

    private final byte[] middle;
    private final byte[] buffer;
    private int at;
    private long day = Long.MIN_VALUE;
    private byte[] date;

    ReadingLeaf(String meteringPoint) {
        String code = new String(CanonicalJson.bytes(meteringPoint), StandardCharsets.UTF_8);
        this.middle = ("\",\"meteringPoint\":" + code + ",\"milliwattHours\":").getBytes(StandardCharsets.UTF_8);
        this.buffer = new byte[middle.length + 120];
    }

    byte[] bytes(long start, long end, long milliwattHours) {
        at = 0;
        put(END);
        instant(end);
        put(middle);
        put(ascii(Long.toString(milliwattHours)));
        put(START);
        instant(start);
        put(CLOSE);
        return java.util.Arrays.copyOf(buffer, at);
    }

    byte[] hash(long start, long end, long milliwattHours) {
        return LogHash.leaf(bytes(start, end, milliwattHours));
    }

    private void instant(long second) {
        long newDay = Math.floorDiv(second, 86_400);
        if (newDay != day) {
            day = newDay;
            date = ascii(Instant.ofEpochSecond(newDay * 86_400).toString().substring(0, 11));
        }
        put(date);
        int rest = (int) (second - newDay * 86_400);
        two(rest / 3600);
        buffer[at++] = ':';
        two(rest / 60 % 60);
        buffer[at++] = ':';
        two(rest % 60);
        buffer[at++] = 'Z';
    }

    private void two(int number) {
        buffer[at++] = (byte) ('0' + number / 10);
        buffer[at++] = (byte) ('0' + number % 10);
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
