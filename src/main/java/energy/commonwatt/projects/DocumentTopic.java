package energy.commonwatt.projects;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a document of a proposal is about. */
public enum DocumentTopic {

    YIELD, PERMIT, GRID_CONNECTION, CONTRACT, FINANCES, PHOTOGRAPH, OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
