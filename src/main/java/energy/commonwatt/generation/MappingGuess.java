package energy.commonwatt.generation;

import java.util.List;
import java.util.Optional;

/**
 * A proposal for a mapping, to be confirmed by a person.
 *
 * @param mapping the proposal; empty where a part could not be guessed at all
 * @param own whether the file is in our own format, so that nothing need be confirmed
 * @param columns names of the file's columns
 * @param reasons why each part was chosen
 * @param doubts what a person should look at before confirming
 */
public record MappingGuess(Optional<ColumnMapping> mapping, boolean own, List<String> columns, List<String> reasons,
        List<String> doubts) {
}
