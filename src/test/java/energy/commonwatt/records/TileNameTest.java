package energy.commonwatt.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tiles as C2SP tlog-tiles has them. */
class TileNameTest {

    @ParameterizedTest
    @CsvSource({"0/000,false,0,0,256", "0/000.p/1,false,0,0,1", "1/255.p/255,false,1,255,255", "7/999,false,7,999,256",
            "0/x001/x234/067,false,0,1234067,256", "entries/x001/000.p/17,true,0,1000,17",
            "entries/x999/x999/x999/x999/999,true,0,999999999999999,256"})
    void nameOfTheSpecification_isRead(String path, boolean entries, int level, long index, int width) {
        assertEquals(Optional.of(new TileName(entries, level, index, width)), TileName.parse(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/", "/0/000", "0/0", "0/00", "0/0000", "0/1000", "00/000", "8/000", "63/000", "-1/000",
            "a/000",
            "0/x000/000", "0/x000/x001/000", "0/001/000", "0/x001", "0/x001/x000", "0/000.p", "0/000.p/", "0/000.p/0",
            "0/000.p/01",
            "0/000.p/256", "0/000.p/999", "0/000.p/-1", "0/000.p/1/", "0/000/1", "0/000.P/1", "entries", "entries/0/000",
            "Entries/000",
            "data/000", "0/x001/x002/x003/x004/x005/006", "0/000\n", "0/٠٠٠", "0/000.p/1 "})
    void otherName_isNone(String path) {
        assertEquals(Optional.empty(), TileName.parse(path));
    }

    /** "A tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112, …" */
    @Test
    void treeOfTheSpecificationsExample_hasTheTilesThatItNames() {
        assertTrue(isOf("0/272", 70_000) && !isOf("0/273", 70_000));
        assertTrue(isOf("0/273.p/112", 70_000) && !isOf("0/273.p/111", 70_000) && !isOf("0/273.p/113", 70_000));
        assertTrue(isOf("1/000", 70_000) && !isOf("1/001", 70_000));
        assertTrue(isOf("1/001.p/17", 70_000) && !isOf("1/001.p/16", 70_000));
        assertTrue(isOf("2/000.p/1", 70_000) && !isOf("2/000.p/2", 70_000) && !isOf("3/000.p/1", 70_000));
        assertTrue(isOf("0/000", 256) && isOf("1/000.p/1", 256) && !isOf("0/001.p/1", 256));
    }

    @Test
    void tileBeyondEveryLog_needsASizeThatNoLogHas() {
        assertEquals(Long.MAX_VALUE, TileName.parse("7/x999/x999/x999/x999/999").orElseThrow().firstSize());
    }

    private static boolean isOf(String path, long size) {
        TileName tile = TileName.parse(path).orElseThrow();
        return size >= tile.firstSize() && (tile.isFull() || size < tile.nextSize());
    }
}
