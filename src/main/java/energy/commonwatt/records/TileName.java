package energy.commonwatt.records;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a log by the path after {@code /tile/} (C2SP tlog-tiles).
 *
 * @param entries whether it is a bundle of entries; then the level is 0
 * @param level 0 to 7: at level 8 a tile's single hash would stand for 2^64 entries
 * @param index the tile's place in its level, from 0
 * @param width 1 to 256; 256 for a full tile
 */
record TileName(boolean entries, int level, long index, int width) {

    static final int FULL = 256;

    /** Each thing has one name: no leading zeros, and all but the last three digits of an index marked with x. */
    private static final Pattern NAME = Pattern
            .compile("(entries|[0-7])/((?:x(?!000)[0-9]{3}/(?:x[0-9]{3}/){0,3})?[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @return empty when it is no name of a tile */
    static Optional<TileName> parse(String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            return Optional.empty();
        }
        boolean entries = name.group(1).equals("entries");
        long index = Long.parseLong(name.group(2).replaceAll("[x/]", ""));
        int width = name.group(3) == null ? FULL : Integer.parseInt(name.group(3));
        return name.group(3) != null && width >= FULL
                ? Optional.empty()
                : Optional.of(new TileName(entries, entries ? 0 : Integer.parseInt(name.group(1)), index, width));
    }

    boolean isFull() {
        return width == FULL;
    }

    /** @return smallest size of the log at which the tile is this wide; {@link Long#MAX_VALUE} when no log gets there */
    long firstSize() {
        return size(index * FULL + width);
    }

    /** @return smallest size of the log at which the tile is wider */
    long nextSize() {
        return size(index * FULL + width + 1);
    }

    /** @return level of the tile's hashes in the tree of pairs, where 0 are leaves */
    int treeLevel() {
        return 8 * level;
    }

    long firstNode() {
        return index * FULL;
    }

    private long size(long nodes) {
        return nodes > Long.MAX_VALUE >> treeLevel() ? Long.MAX_VALUE : nodes << treeLevel();
    }
}
