package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Damages good packs at random. What is still called proven must mean exactly what it meant before. */
class MutationTest {

    private static final List<GoldenPack> GOOD = GoodPacks.all().stream().filter(pack -> pack.verdict() == Finding.PROVEN)
            .toList();
    private static final Optional<Trust> TRUST = Optional.of(Trust.parse(GoldenPacksTest.read("trust.json")));

    @Property(tries = 5_000)
    void damagedFile_isNeverProvenUnlessItMeansTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        GoldenPack pack = GOOD.get(random.nextInt(GOOD.size()));
        judge(pack, damaged(pack.content(), random));
    }

    @Property(tries = 5_000)
    void exchangedMember_isNeverProvenUnlessItMeansTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        GoldenPack pack = GOOD.get(random.nextInt(GOOD.size()));
        GoldenPack donor = GOOD.get(random.nextInt(GOOD.size()));
        Object json = Json.parse(pack.content());
        exchange(json, Json.parse(donor.content()), random);
        judge(pack, Json.write(json).getBytes());
    }

    private static void judge(GoldenPack honest, byte[] file) {
        Verdict verdict = InclusionCheck.of(file, TRUST);
        assertTrue(verdict.verdict() != Finding.UNKNOWN || new String(file).contains("qbft"), verdict::toJson);
        if (verdict.verdict() == Finding.PROVEN) {
            assertTrue(GOOD.stream().anyMatch(pack -> meaning(pack.content()).equals(meaning(file))),
                    () -> honest.file() + " became " + new String(file));
        }
    }

    /**
     * Without what the check does not look at: the transaction is informational, the consistency path belongs to another check, and cosignatures lower no verdict
     * where the trust file asks for none.
     */
    @SuppressWarnings("unchecked")
    private static String meaning(byte[] file) {
        Map<String, Object> pack = (Map<String, Object>) Json.parse(file);
        pack.remove("consistency");
        pack.remove("witnesses");
        ((Map<String, Object>) pack.get("chain")).remove("transaction");
        return new String(CanonicalJson.bytes(pack));
    }

    private static byte[] damaged(byte[] content, Random random) {
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
            case Long number -> number + random.nextInt(3) - 1;
            case String text when !text.isEmpty() -> {
                int at = random.nextInt(text.length());
                yield text.substring(0, at) + Integer.toHexString(random.nextInt(16)) + text.substring(at + 1);
            }
            case null, default -> value;
        };
    }

    @Property(tries = 1)
    void undamagedPacks_areProven() {
        GOOD.forEach(pack -> assertEquals(Finding.PROVEN,
                InclusionCheck
                        .of(pack.content(), Optional.ofNullable(pack.trust()).map(GoldenPacksTest::read).map(Trust::parse))
                        .verdict(),
                pack.file()));
    }
}
