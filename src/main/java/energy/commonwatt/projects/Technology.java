package energy.commonwatt.projects;

import java.util.Locale;

/** What turns into electricity. */
public enum Technology {
    SOLAR, WIND, HYDRO, BIOGAS;

    /** As records and pages spell it, for example {@code solar}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
