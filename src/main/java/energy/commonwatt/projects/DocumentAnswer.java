package energy.commonwatt.projects;

import jakarta.ws.rs.core.Response;

import energy.commonwatt.onboarding.DocumentKind;
import energy.commonwatt.web.NotFound;

/** A document for whoever may see it: to be kept, not to be shown by our origin, so that nothing in it runs here. */
final class DocumentAnswer {

    private DocumentAnswer() {
    }

    static Response of(ProposedDocument document) {
        byte[] content = ProposalContent.of(document.sha256()).orElseThrow(() -> new NotFound("document", document.sha256()));
        return Response.ok(content, DocumentKind.valueOf(document.kind()).mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + document.name() + "\"")
                .header("Cache-Control", "no-store").build();
    }
}
