package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.List;

/** Where the consistency check finds the path between two heads: the newer pack, or a file given beside it. */
final class ConsistencyPaths {

    static final String FORMAT = "commonwatt-consistency/1";

    private record Entry(byte[] log, ConsistencyPath path) {
    }

    private final List<Entry> entries;

    private ConsistencyPaths(List<Entry> entries) {
        this.entries = entries;
    }

    /** @param file JSON of the format {@value #FORMAT} or an array of such, or null */
    static ConsistencyPaths parse(byte[] file) {
        if (file == null) {
            return new ConsistencyPaths(List.of());
        }
        Object json = Json.parse(file);
        List<?> items = json instanceof List<?> list ? list : List.of(json);
        return new ConsistencyPaths(items.stream().map(ConsistencyPaths::entry).toList());
    }

    /** @return the path, or null when there is none between these sizes */
    ConsistencyPath find(byte[] log, long oldSize, long newSize) {
        for (Entry entry : entries) {
            if (Arrays.equals(entry.log, log) && entry.path.oldSize() == oldSize && entry.path.newSize() == newSize) {
                return entry.path;
            }
        }
        return null;
    }

    private static Entry entry(Object json) {
        Fields fields = new Fields(json, "the consistency proof");
        fields.constant("format", FORMAT);
        byte[] log = fields.hash("log");
        ConsistencyPath path = new ConsistencyPath(fields.integer("oldSize", 1), fields.integer("newSize", 1),
                fields.hashes("path"));
        fields.end();
        return new Entry(log, path);
    }
}
