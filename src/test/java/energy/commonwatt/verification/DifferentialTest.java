package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Both checkers, the jar's classes and the page's modules, on packs damaged at random: they must say the same of each and stop at the
 * same step. {@code -Dmutations=100000} takes more of them, {@code -Dmutations.seed=N} others.
 */
class DifferentialTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 2_000);
    private static final long SEED = Long.getLong("mutations.seed", 1);
    private static final int PORTION = 500;

    /** @param trust text of the trust file, null for none */
    private record Case(byte[] pack, String trust, boolean investor) {

        String request() {
            String verb = investor ? InvestorCheck.VERB : InclusionCheck.VERB;
            return Json.write(trust == null
                    ? Map.of("verb", verb, "pack", base64(pack))
                    : Map.of("verb", verb, "pack", base64(pack), "trust", trust));
        }

        private static String base64(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }

        String ofJar() {
            Optional<Trust> trusted = Optional.ofNullable(trust)
                    .map(text -> Trust.parse(text.getBytes(StandardCharsets.UTF_8)));
            Verdict verdict = investor ? InvestorCheck.of(pack, trusted) : InclusionCheck.of(pack, trusted);
            return word(verdict.verdict().word(), verdict.refutedStep() == null ? null : verdict.refutedStep().id());
        }
    }

    @Test
    void damagedPacks_areToldTheSameByBothCheckers() throws IOException {
        assertSameOf(GoodPacks.all(), false, MUTATIONS);
    }

    @Test
    void damagedProofsOfInvestors_areToldTheSameByBothCheckers() throws IOException {
        assertSameOf(InvestorProofs.all().stream().filter(it -> it.verdict() != Finding.REFUTED).toList(), true, MUTATIONS / 2);
    }

    private static void assertSameOf(List<GoldenPack> golden, boolean investor, int mutations) throws IOException {
        Random random = new Random(SEED);
        Process browser = new ProcessBuilder("sh", "src/build/node.sh", "src/frontend/checker/check.mjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> differing = new ArrayList<>();
        try (PrintStream requests = new PrintStream(browser.getOutputStream(), false, StandardCharsets.UTF_8);
                BufferedReader verdicts = browser.inputReader(StandardCharsets.UTF_8)) {
            for (int done = 0; done < mutations; done += PORTION) {
                List<Case> portion = cases(golden, investor, random, Math.min(PORTION, mutations - done));
                Thread.ofVirtual().start(() -> {
                    portion.forEach(it -> requests.println(it.request()));
                    requests.flush();
                });
                for (Case it : portion) {
                    compare(it, verdicts.readLine(), differing);
                }
            }
        } finally {
            browser.destroy();
        }
        assertEquals(List.of(), differing);
    }

    private static List<Case> cases(List<GoldenPack> golden, boolean investor, Random random, int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GoldenPack pack = golden.get(random.nextInt(golden.size()));
            byte[] damaged = random.nextBoolean()
                    ? Mutations.damaged(pack.content(), random)
                    : Mutations.exchanged(pack.content(), golden.get(random.nextInt(golden.size())).content(), random);
            cases.add(new Case(damaged,
                    pack.trust() == null ? null : new String(GoldenPacksTest.read(pack.trust()), StandardCharsets.UTF_8),
                    investor));
        }
        return cases;
    }

    private static void compare(Case it, String answer, List<String> differing) {
        Map<?, ?> verdict = (Map<?, ?>) Json.parse(answer);
        Object refuted = ((List<?>) verdict.get("steps")).stream().map(step -> (Map<?, ?>) step)
                .filter(step -> step.get("verdict").equals("refuted")).map(step -> step.get("id")).findFirst().orElse(null);
        String ofBrowser = word(verdict.get("verdict"), refuted);
        String ofJar = it.ofJar();
        if (!ofBrowser.equals(ofJar) && differing.size() < 5) {
            differing.add("jar " + ofJar + ", page " + ofBrowser + ": " + new String(it.pack, StandardCharsets.UTF_8));
        }
    }

    private static String word(Object verdict, Object refutedStep) {
        return verdict + (refutedStep == null ? "" : " at " + refutedStep);
    }
}
