package energy.commonwatt.web;

import jakarta.ws.rs.core.Response.Status;

/** The words of RFC 9110 for a status. */
final class Reason {

    private Reason() {
    }

    static String of(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
