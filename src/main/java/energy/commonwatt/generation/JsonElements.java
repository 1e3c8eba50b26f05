package energy.commonwatt.generation;

import java.io.IOException;
import java.io.Reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Walks through a JSON text and stops at whatever may be a row: each value of JSON lines, or each element of each array. */
final class JsonElements {

    /** Path of the rows of JSON lines, which are in no array. */
    static final String LINES = "";
    /** A text is not to grow in memory with what it holds: neither one cell, nor the members of one object. */
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(TableReader.LONGEST_CELL)
                    .maxNameLength(1_000).maxNestingDepth(50).build())
            .build();

    /** Is shown every element of every array, or every value of JSON lines. */
    interface Visitor {

        /**
         * @param json at the element's first token; what of it is not read is visited in turn
         * @param path names on the way to the array, with {@code *} for an array around it; empty for the document itself
         * @return whether more is wanted
         */
        boolean element(JsonParser json, String path) throws IOException;

        /** A plain member found outside the rows, such as a unit. */
        default void outside(String name, String value) {
        }
    }

    private JsonElements() {
    }

    static void visit(Reader text, boolean lines, Visitor visitor) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean end = token.isStructEnd();
                JsonStreamContext around = token.isStructStart()
                        ? json.getParsingContext().getParent()
                        : json.getParsingContext();
                if (token == JsonToken.FIELD_NAME) {
                    member(json);
                } else if (!end && (lines ? around.inRoot() : around.inArray())) {
                    if (!visitor.element(json, lines ? LINES : path(around))) {
                        return;
                    }
                } else if (token.isScalarValue() && json.currentName() != null) {
                    visitor.outside(json.currentName(), json.getText());
                }
            }
        } catch (JsonProcessingException broken) {
            throw new UnreadableFile(broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    "not valid JSON: " + broken.getOriginalMessage());
        }
    }

    private static String path(JsonStreamContext array) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = array.getParent(); at != null && !at.inRoot(); at = at.getParent()) {
            path.insert(0, at.inArray() ? "*" : at.getCurrentName().replace("/", "~1")).insert(0, '/');
        }
        return path.toString();
    }

    /** The name of the member that the parser is at. @throws UnreadableFile when its object has too many */
    static String member(JsonParser json) throws IOException {
        refuseTooMany(json.getParsingContext().getCurrentIndex() + 1, json.currentTokenLocation().getLineNr());
        return json.currentName();
    }

    static void refuseTooMany(int members, long line) {
        if (members > TableReader.MOST_COLUMNS) {
            throw new UnreadableFile(line, "more than " + TableReader.MOST_COLUMNS + " members in one object");
        }
    }
}
