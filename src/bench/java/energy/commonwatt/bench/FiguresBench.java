package energy.commonwatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import energy.commonwatt.generation.UploadService;
import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.projects.Project;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.trials.ManyValidators;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.Trust;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Measures all figures in one run. {@code -Dbench.only=upload,log} narrows it, {@code -Dbench.rows} and {@code -Dbench.rounds}
 * shorten it. Fails when something does not work, never because something is slow.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "identity", value = "false"))
class FiguresBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int PACKS = Integer.getInteger("bench.packs", 60);
    private static final int NPM_RUNS = Integer.getInteger("bench.npm", 1);
    private static final int TRANSACTIONS = 5_000;
    private static final int CHECKS = 400;
    private static final int DAY = 288;
    private static final Path FILES = Path.of("target/bench");

    @Inject
    UploadService service;

    private final Sheet sheet = new Sheet();

    @Test
    void everyFigure() throws Exception {
        Files.createDirectories(FILES);
        sheet.circumstance("date", LocalDate.now(ZoneOffset.UTC).toString());
        Machine.describe(sheet);
        sheet.circumstance("chain", TemporaryStack.chain().label());
        sheet.circumstance("loadBefore", Machine.load());
        if (wanted("checker")) {
            checker();
        }
        if (wanted("seals")) {
            seals();
        }
        if (wanted("log")) {
            log();
        }
        if (wanted("upload")) {
            uploads();
        }
        if (wanted("packs")) {
            packs();
            capacity();
        }
        sheet.circumstance("loadAfter", Machine.load());
        sheet.print();
        sheet.write(FILES.resolve("results.json"));
    }

    private static boolean wanted(String part) {
        return Arrays.asList(System.getProperty("bench.only", part).split(",")).contains(part);
    }

    private void checker() throws IOException, InterruptedException {
        CheckerStart.measure(3);
        CheckerStart.measure(15)
                .forEach((java, spread) -> sheet.single("checker jar, cold start to verdict, Java " + java, "ms",
                        spread, spread.median() / 1000, "s", "≤ 0.5 s", spread.median() <= 500));
    }

    /** Warm: the check alone, over and over in this JVM. Cold: the jar from nothing. */
    private void seals() throws IOException, InterruptedException {
        ManyValidators many = new ManyValidators(FILES);
        for (int validators : List.of(4, 7, 14, 21)) {
            List<Path> files = many.of(validators);
            byte[] pack = Files.readAllBytes(files.getFirst());
            Optional<Trust> trust = Optional.of(Trust.parse(Files.readAllBytes(files.getLast())));
            List<Double> warm = new ArrayList<>();
            for (int round = 0; round < CHECKS; round++) {
                long start = System.nanoTime();
                if (InclusionCheck.of(pack, trust).verdict() != Finding.PROVEN) {
                    throw new IllegalStateException("The pack with " + validators + " validators is not proven");
                }
                warm.add((System.nanoTime() - start) / 1e6);
            }
            Spread settled = Spread.of(warm.subList(CHECKS / 2, CHECKS));
            sheet.single("check of a pack sealed by " + validators + " validators, warm", "ms", settled, settled.median(), "ms",
                    Sheet.NO_AIM, true);
            Spread cold = CheckerStart.measure(7, files.getFirst(), files.getLast());
            sheet.single("checker jar, cold, pack sealed by " + validators + " validators", "ms", cold, cold.median() / 1000,
                    "s",
                    Sheet.NO_AIM, true);
        }
    }

    private void log() throws IOException, InterruptedException {
        LogOfLeaves log = new LogOfLeaves(ROWS);
        log.streamed(); // the compiler's turn; not counted
        log.kept();
        List<Stopwatch.Times> streamed = new ArrayList<>();
        List<Stopwatch.Times> kept = new ArrayList<>();
        List<JsonNode> npm = new ArrayList<>();
        ours(log, streamed, kept);
        for (int run = 0; run < NPM_RUNS; run++) { // minutes each
            npm.add(log.byNpm());
            ours(log, streamed, kept);
        }
        String leaves = "log over " + ROWS + " leaves, ";
        faster(leaves + "streamed to its root", streamed, "npm StandardMerkleTree", npm, "standard");
        faster(leaves + "every node kept for proofs", kept, "npm StandardMerkleTree", npm, "standard");
        faster(leaves + "every node kept for proofs", kept, "npm SimpleMerkleTree, leaves not hashed", npm, "simple");
    }

    private static void ours(LogOfLeaves log, List<Stopwatch.Times> streamed, List<Stopwatch.Times> kept) {
        for (int round = 0; round < ROUNDS; round++) {
            streamed.add(log.streamed());
            kept.add(log.kept());
        }
    }

    private void faster(String what, List<Stopwatch.Times> ours, String other, List<JsonNode> npm, String tree) {
        faster(what, ours.stream().map(Stopwatch.Times::wall).toList(), other,
                npm.stream().map(run -> run.get(tree).get("wall").doubleValue()).toList());
        faster(what + ": processor time", ours.stream().map(Stopwatch.Times::cpu).toList(), other,
                npm.stream().map(run -> run.get(tree).get("cpu").doubleValue()).toList());
    }

    private void faster(String what, List<Double> ours, String other, List<Double> others) {
        double ratio = Spread.of(others).median() / Spread.of(ours).median();
        sheet.pair(what, "ms", Spread.of(ours), other, Spread.of(others), ratio, "≥ 100 : 1", ratio >= 100);
    }

    private void uploads() throws Exception {
        Path file = FILES.resolve("readings.csv");
        new PlantYears().write(file, 0, ROWS);
        Uploads uploads = new Uploads(service);
        List<Double> stored = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> proven = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        try (OneByOne oneByOne = new OneByOne()) {
            PlainCopy copy = warm(uploads, file, oneByOne);
            for (int round = 0; round < ROUNDS; round++) {
                try (HeapWatch watch = new HeapWatch()) {
                    upload(uploads, file, stored, proven);
                    heap.add(watch.most());
                }
                single.add(oneByOne.perSecond(TRANSACTIONS));
                plain.add(plain(copy));
                System.out.printf(
                        "round %d: upload %.0f ms, copy %.0f ms, proven %.0f/s, one by one %.0f/s, heap %.0f MiB, load %s%n",
                        round, stored.getLast(), plain.getLast(), proven.getLast(), single.getLast(), heap.getLast(),
                        Machine.load());
            }
        }
        tell(stored, plain, proven, single, heap);
    }

    private void tell(List<Double> stored, List<Double> plain, List<Double> proven, List<Double> single, List<Double> heap) {
        double cost = Spread.of(stored).median() / Spread.of(plain).median();
        sheet.pair("upload of " + ROWS + " readings, to committed records", "ms", Spread.of(stored), "plain COPY, idempotent",
                Spread.of(plain), cost, "≤ 3 : 1", cost <= 3);
        double gain = Spread.of(proven).median() / Spread.of(single).median();
        sheet.pair("readings proven per second, in batches", "/s", Spread.of(proven), "one transaction each", Spread.of(single),
                gain, "≥ 100 : 1", gain >= 100);
        Spread most = Spread.of(heap);
        sheet.single("heap in use after collections, during upload and proving", "MiB", most, most.max(), "MiB (max)",
                "< 512 MiB", most.max() < 512);
    }

    private PlainCopy warm(Uploads uploads, Path file, OneByOne oneByOne) throws Exception {
        Project plant = upload(uploads, file, new ArrayList<>(), new ArrayList<>());
        PlainCopy copy = new PlainCopy(FILES.resolve("plain.csv"), Database.meteringPoint(plant));
        plain(copy);
        oneByOne.perSecond(TRANSACTIONS / 5);
        return copy;
    }

    private Project upload(Uploads uploads, Path file, List<Double> stored, List<Double> proven) throws Exception {
        Project plant = Database.plant();
        Database.checkpoint();
        long start = System.nanoTime();
        UUID upload = uploads.send(plant, file);
        uploads.awaitClosed(upload, ROWS);
        long closed = System.nanoTime();
        uploads.awaitProven(upload);
        stored.add((closed - start) / 1e6);
        proven.add(ROWS / ((System.nanoTime() - closed) / 1e9));
        return plant;
    }

    private double plain(PlainCopy copy) throws SQLException, IOException {
        Database.checkpoint();
        long start = System.nanoTime();
        long rows = copy.store();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (rows != ROWS) {
            throw new IllegalStateException("expected " + ROWS + " rows, stored " + rows);
        }
        return milliseconds;
    }

    /** One day of readings after the other, at any moment between two blocks. */
    private void packs() throws Exception {
        PlantYears years = new PlantYears();
        Path file = FILES.resolve("day.csv");
        Uploads uploads = new Uploads(service);
        Project plant = Database.plant();
        Random moments = new Random(2026);
        List<Double> blocks = new ArrayList<>();
        for (int day = 0; day < PACKS; day++) {
            years.write(file, day * DAY, (day + 1) * DAY);
            Thread.sleep(moments.nextInt(1000));
            UUID upload = uploads.send(plant, file);
            uploads.awaitClosed(upload, DAY);
            long closed = System.nanoTime();
            uploads.awaitProven(upload);
            blocks.add((System.nanoTime() - closed) / 1e9); // the chain's block time is one second
        }
        Spread spread = Spread.of(blocks);
        sheet.single("batch closed to proof pack stored, half of " + PACKS + " batches", "block times", spread,
                spread.percentile(50), "(p50)", Sheet.NO_AIM, true);
        sheet.single("batch closed to proof pack stored, 99 % of them", "block times", spread, spread.percentile(99), "(p99)",
                "≤ 3 block times", spread.percentile(99) <= 3);
    }

    private void capacity() throws IOException {
        Spread gas = Spread.of(Capacity.gasOfAppends());
        sheet.single("share of the chain's gas for 1,000 plants with a batch each every 15 minutes", "gas per append", gas,
                Capacity.share(gas.median()), "%", Sheet.NO_AIM, true);
    }
}
