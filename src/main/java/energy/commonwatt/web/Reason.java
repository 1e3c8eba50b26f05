package energy.commonwatt.web;

import jakarta.ws.rs.core.Response.Status;

/** Words for a status without a broken rule behind it: those of RFC 9110, and a sentence that says what to do. */
final class Reason {

    private Reason() {
    }

    /** For programs; people get a page. */
    static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read as it is. Nothing was changed.";
            case 401 -> "This needs a bearer token that was made for this interface and has not expired.";
            case 403 -> "The token is good, but its account has not the role that this needs. Nothing was changed.";
            case 404 -> "There is no such thing, or it belongs to somebody else.";
            case 405 -> "The address exists, but not for this method.";
            case 406 -> "This address has no answer of the media type that was asked for.";
            case 413 ->
                "The body is larger than we take in one request. Send longer periods in several files. Nothing was changed.";
            case 415 -> "This address does not read bodies of this content type. Nothing was changed.";
            case 500 -> "Something failed on our side and was undone. The failure is in our log under the reference.";
            default -> "The request was not carried out.";
        };
    }

    static String of(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
