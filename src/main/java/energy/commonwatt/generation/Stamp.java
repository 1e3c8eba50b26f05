package energy.commonwatt.generation;

/** Which end of the interval a time in the file names. */
public enum Stamp {
    START, END
}
