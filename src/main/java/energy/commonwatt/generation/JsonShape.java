package energy.commonwatt.generation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Finds the rows of a JSON text: which array holds them, and which members they have. */
final class JsonShape implements JsonElements.Visitor {

    /** What one array holds. */
    private static final class Candidate {
        private final Set<String> names = new LinkedHashSet<>();
        private int rows;
        private int data;
    }

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private String unit = "";

    private JsonShape() {
    }

    /**
     * @param text the beginning of the file
     * @throws UnreadableFile when there is no row in it
     */
    static TableFormat detect(TextEncoding encoding, String text, boolean lines) {
        JsonShape shape = new JsonShape();
        try {
            JsonElements.visit(new StringReader(text), lines, shape);
        } catch (UnreadableFile cut) {
            if (shape.candidates.isEmpty()) {
                throw cut;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shape.format(encoding, lines);
    }

    private TableFormat format(TextEncoding encoding, boolean lines) {
        Map.Entry<String, Candidate> best = candidates.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Candidate>>comparingInt(it -> it.getValue().data)
                        .thenComparingInt(it -> it.getValue().rows))
                .orElseThrow(() -> new UnreadableFile("no rows: expected JSON lines, or an array of flat objects"));
        List<String> columns = List.copyOf(best.getValue().names);
        return new TableFormat(lines ? TableFormat.Kind.JSON_LINES : TableFormat.Kind.JSON, encoding, ',', '.', 0, columns,
                columns.stream().map(name -> unit).toList(), best.getKey());
    }

    @Override
    public boolean element(JsonParser json, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return true;
        }
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        long line = json.currentTokenLocation().getLineNr();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = JsonElements.member(json);
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                return true; // No row, perhaps with rows inside: the caller goes on within it.
            }
            names.add(name);
            cells.add(value == JsonToken.VALUE_NULL ? "" : json.getText());
        }
        Candidate candidate = candidates.computeIfAbsent(path, it -> new Candidate());
        candidate.names.addAll(names);
        JsonElements.refuseTooMany(candidate.names.size(), line);
        candidate.rows++;
        candidate.data += new SampleRow(line, cells).looksLikeData() ? 1 : 0;
        return true;
    }

    @Override
    public void outside(String name, String value) {
        if (name.equals("unit")) {
            unit = value;
        }
    }
}
