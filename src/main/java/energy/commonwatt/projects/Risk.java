package energy.commonwatt.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** A risk in the operator's words, by the types of Annex I, part C, of Regulation (EU) 2020/1503. */
public record Risk(Type type, String words) {

    /** In the order of the annex. */
    public enum Type {
        PROJECT, SECTOR, DEFAULT, RETURN, PLATFORM, ILLIQUIDITY,
        /** Whatever else there is; the only one that may be left out. */
        OTHER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Risk> read(StepReader in) {
        List<Risk> risks = new ArrayList<>();
        for (Type type : Type.values()) {
            StepReader row = in.row(type.ordinal());
            String words = type == Type.OTHER ? row.optionalText("words", 1_000) : row.text("words", 1_000);
            if (!words.isEmpty()) {
                risks.add(new Risk(type, words));
            }
        }
        return risks;
    }
}
