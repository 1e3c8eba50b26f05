package energy.commonwatt.generation;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Streams JSON as a table. In JSON lines each line is a row; in a document each flat object inside an array is one. Numbers
 * are passed on as the text they are written in.
 */
final class JsonRows {

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    interface ObjectSink {
        /** @return whether more objects are wanted */
        boolean object(long line, Map<String, String> members);
    }

    private JsonRows() {
    }

    static void read(Reader text, TableFormat format, RowSink sink) throws IOException {
        Row row = new Row();
        Map<String, Integer> columns = new HashMap<>();
        format.columns().forEach(name -> columns.put(name, columns.size()));
        String[] cells = new String[columns.size()];
        objects(text, format.kind() == TableFormat.Kind.JSON_LINES, new HashMap<>(), (line, members) -> {
            java.util.Arrays.fill(cells, "");
            members.forEach((name, value) -> {
                Integer column = columns.get(name);
                if (column != null) {
                    cells[column] = value;
                }
            });
            row.begin(line);
            for (String cell : cells) {
                row.add(cell);
            }
            return sink.row(row);
        });
    }

    /** @param outside receives the plain members found outside the rows, such as a unit */
    static void objects(Reader text, boolean lines, Map<String, String> outside, ObjectSink sink) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            while (json.nextToken() != null) {
                boolean inArray = json.getParsingContext().getParent() != null
                        && json.getParsingContext().getParent().inArray();
                if (json.currentToken() == JsonToken.START_OBJECT && (lines || inArray)) {
                    if (!row(json, lines, sink)) {
                        return;
                    }
                } else if (json.currentToken().isScalarValue() && json.currentName() != null) {
                    outside.put(json.currentName(), json.getText());
                }
            }
        } catch (JsonProcessingException broken) {
            throw new UnreadableFile(broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    "not valid JSON: " + broken.getOriginalMessage());
        }
    }

    private static boolean row(JsonParser json, boolean lines, ObjectSink sink) throws IOException {
        long line = json.currentTokenLocation().getLineNr();
        Map<String, String> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value != null && value.isScalarValue()) {
                members.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
            } else if (lines) {
                throw new UnreadableFile(line, "member \"" + name + "\" is not a plain value; expected a flat object");
            } else {
                return true; // Not a row but an object with rows inside: the caller's loop goes on within it.
            }
        }
        return sink.object(line, members);
    }
}
