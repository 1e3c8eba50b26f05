package energy.commonwatt.generation;

/** The way of an upload. */
public enum UploadState {
    /** The file is stored and waits for a mapping or for its turn. */
    RECEIVED,
    /** It is being read; nothing is stored yet. */
    CHECKING,
    /** Its readings are being compared and stored. */
    STORING,
    /** Done: every reading that is new is in a batch on record. */
    CLOSED,
    /** Not taken; nothing was changed. */
    REFUSED
}
