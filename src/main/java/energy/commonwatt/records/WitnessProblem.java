package energy.commonwatt.records;

/** In what way a witness does not cosign. */
public enum WitnessProblem {
    /** It cannot be reached, does not answer in time, or is out of order. */
    SILENT,
    /** It answers that it will not: it knows no such log, does not take the key, or the head does not extend what it saw. */
    REFUSED,
    /** It cosigned another head of this log than the one that we publish: one of the two histories is not ours. */
    OTHER_HEAD,
    /** What it sends back is no cosignature of its key. */
    NO_COSIGNATURE
}
