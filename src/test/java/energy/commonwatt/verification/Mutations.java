package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to damage a pack at random. The same random numbers give the same damage. */
final class Mutations {

    /** The greatest integer that a pack may have: 2^53 - 1 (RFC 8259, section 6). */
    private static final long GREATEST = (1L << 53) - 1;

    private Mutations() {
    }

    /** One or two slips of the hand: bits turned, bytes lost, doubled, overwritten or exchanged. */
    static byte[] damaged(byte[] content, Random random) {
        byte[] file = content.clone();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(file.length);
            int length = 1 + random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) "0123456789abcdef{}[],:\" ".charAt(random.nextInt(24));
                case 2 -> file = BadPacks.concat(Arrays.copyOf(file, at),
                        Arrays.copyOfRange(file, Math.min(at + length, file.length), file.length));
                case 3 -> file = BadPacks.concat(Arrays.copyOf(file, Math.min(at + length, file.length)),
                        Arrays.copyOfRange(file, at, file.length));
                default -> {
                    byte swap = file[at];
                    int other = random.nextInt(file.length);
                    file[at] = file[other];
                    file[other] = swap;
                }
            }
        }
        return file;
    }

    /** A pack in which one member is another pack's, or nearly its own. */
    static byte[] exchanged(byte[] content, byte[] donor, Random random) {
        Object json = Json.parse(content);
        exchange(json, Json.parse(donor), random);
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Puts something from the same place of another pack, or a near value, into one member. */
    @SuppressWarnings("unchecked")
    private static void exchange(Object json, Object donor, Random random) {
        if (json instanceof Map<?, ?> map && !map.isEmpty()) {
            Object name = map.keySet().toArray()[random.nextInt(map.size())];
            Object other = donor instanceof Map<?, ?> donorMap ? donorMap.get(name) : null;
            if (random.nextInt(3) > 0 && (map.get(name) instanceof Map || map.get(name) instanceof List)) {
                exchange(map.get(name), other, random);
            } else {
                ((Map<String, Object>) map).put((String) name,
                        other == null || random.nextBoolean() ? near(map.get(name), random) : other);
            }
        } else if (json instanceof List<?> list && !list.isEmpty()) {
            int at = random.nextInt(list.size());
            if (random.nextInt(4) == 0) {
                list.remove(at);
            } else {
                ((List<Object>) list).set(at, near(list.get(random.nextInt(list.size())), random));
            }
        }
    }

    private static Object near(Object value, Random random) {
        return switch (value) {
            case Long number -> Math.clamp(number + random.nextInt(3) - 1, -GREATEST, GREATEST);
            case String text when !text.isEmpty() -> {
                int at = random.nextInt(text.length());
                yield text.substring(0, at) + Integer.toHexString(random.nextInt(16)) + text.substring(at + 1);
            }
            case null, default -> value;
        };
    }
}
