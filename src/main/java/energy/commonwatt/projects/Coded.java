package energy.commonwatt.projects;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an enum is spelled in a proposal's JSON: as its {@code code()}. */
abstract class Coded {

    @JsonValue
    abstract String code();
}
