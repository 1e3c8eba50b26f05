package energy.commonwatt.generation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A file under test, with what is known of its plant. */
final class PlantFile {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    record Line(int point, long start, long end, long milliwattHours, long line) {
    }

    private final byte[] content;
    private final PlantFacts plant;
    private final List<Line> readings = new ArrayList<>();

    PlantFile(byte[] content, PlantFacts plant) {
        this.content = content;
        this.plant = plant;
    }

    static PlantFile of(String name, ZoneId zone, long acWatts, String... codes) {
        return new PlantFile(bytes(name), new PlantFacts(zone, acWatts, List.of(codes), null));
    }

    static byte[] bytes(String name) {
        try (InputStream in = PlantFile.class.getResourceAsStream("/generation/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] head() {
        return Arrays.copyOf(content, Math.min(content.length, TableDetector.HEAD));
    }

    MappingGuess guess() {
        return MappingGuesser.guess(Sample.of(head()), plant);
    }

    ParseReport parse(ColumnMapping mapping) {
        readings.clear();
        return ReadingParser.parse(new ByteArrayInputStream(content), TableDetector.detect(head()), mapping, plant.codes(), NOW,
                (point, start, end, energy, line) -> readings.add(new Line(point, start, end, energy, line)));
    }

    List<Line> readings() {
        return readings;
    }

    List<Long> readingsPerPoint() {
        return IntStream.range(0, plant.codes().size()).mapToObj(p -> readings.stream().filter(r -> r.point() == p).count())
                .toList();
    }

    long rowsOn(String day, ZoneId zone) {
        LocalDate date = LocalDate.parse(day);
        long from = date.atStartOfDay(zone).toEpochSecond();
        long to = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        return readings.stream().filter(r -> r.start() >= from && r.start() < to).count();
    }
}
