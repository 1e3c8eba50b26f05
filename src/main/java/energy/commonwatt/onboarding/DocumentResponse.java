package energy.commonwatt.onboarding;

import jakarta.ws.rs.core.Response;

/** A document for whoever may see it: to be kept, not to be shown by our origin, so that nothing in it runs here. */
final class DocumentResponse {

    private DocumentResponse() {
    }

    static Response of(CaseDocument document) {
        return Response.ok(DocumentContent.of(document), document.kind.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + document.name + "\"")
                .header("Cache-Control", "no-store").build();
    }
}
