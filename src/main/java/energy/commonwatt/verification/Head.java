package energy.commonwatt.verification;

/**
 * What is known of a log at one moment: how many records it has and the hash of them all.
 *
 * @param size number of records
 * @param root 32 bytes (RFC 9162 section 2.1.1)
 */
public record Head(long size, byte[] root) {

    static Head of(Fields fields) {
        Head head = new Head(fields.integer("size", 1), fields.hash("root"));
        fields.end();
        return head;
    }
}
