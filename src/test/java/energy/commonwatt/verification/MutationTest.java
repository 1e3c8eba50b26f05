package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        judge(pack, Mutations.damaged(pack.content(), random));
    }

    @Property(tries = 5_000)
    void exchangedMember_isNeverProvenUnlessItMeansTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        GoldenPack pack = GOOD.get(random.nextInt(GOOD.size()));
        GoldenPack donor = GOOD.get(random.nextInt(GOOD.size()));
        judge(pack, Mutations.exchanged(pack.content(), donor.content(), random));
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

    @Property(tries = 1)
    void undamagedPacks_areProven() {
        GOOD.forEach(pack -> assertEquals(Finding.PROVEN,
                InclusionCheck
                        .of(pack.content(), Optional.ofNullable(pack.trust()).map(GoldenPacksTest::read).map(Trust::parse))
                        .verdict(),
                pack.file()));
    }
}
