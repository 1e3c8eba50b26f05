package energy.commonwatt.projects;

/** What turns into electricity. */
public enum Technology {
    SOLAR, WIND, HYDRO, BIOGAS
}
