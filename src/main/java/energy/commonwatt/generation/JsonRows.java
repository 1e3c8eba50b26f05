package energy.commonwatt.generation;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Streams JSON as a table. In JSON lines each line is a row; in a document each element of the array that {@link JsonShape} found
 * is one. Numbers are passed on as the text they are written in. What stands in a row's place and is none is told, never skipped.
 */
final class JsonRows implements JsonElements.Visitor {

    private final TableFormat format;
    private final RowSink sink;
    private final Row row = new Row();
    private final Map<String, Integer> columns = new HashMap<>();
    private final String[] cells;

    private JsonRows(TableFormat format, RowSink sink) {
        this.format = format;
        this.sink = sink;
        format.columns().forEach(name -> columns.put(name, columns.size()));
        this.cells = new String[columns.size()];
    }

    static void read(Reader text, TableFormat format, RowSink sink) throws IOException {
        JsonElements.visit(text, format.kind() == TableFormat.Kind.JSON_LINES, new JsonRows(format, sink));
    }

    @Override
    public boolean element(JsonParser json, String path) throws IOException {
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        long line = json.currentTokenLocation().getLineNr();
        if (path.equals(format.rows())) {
            return object ? row(json, line) : noObject(json, line);
        }
        if (!object || format.rows().startsWith(path + "/")) {
            return true; // The rows are further inside.
        }
        json.skipChildren();
        return sink.aside(line, "an object outside the list \"" + format.rows() + "\" that holds the rows");
    }

    private boolean noObject(JsonParser json, long line) throws IOException {
        json.skipChildren();
        return sink.broken(line, "", "not an object; expected one flat object for each row");
    }

    private boolean row(JsonParser json, long line) throws IOException {
        Arrays.fill(cells, "");
        String nested = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = JsonElements.member(json);
            JsonToken value = json.nextToken();
            Integer column = columns.get(name);
            if (value.isStructStart()) {
                json.skipChildren();
                nested = nested == null ? name : nested;
            } else if (column != null) {
                cells[column] = value == JsonToken.VALUE_NULL ? "" : json.getText();
            }
        }
        if (nested != null) {
            return sink.broken(line, nested, "an object or list inside the row; expected a flat object with plain values");
        }
        row.begin(line);
        for (String cell : cells) {
            row.add(cell);
        }
        return sink.row(row);
    }
}
