package energy.commonwatt.testsupport;

import java.io.ByteArrayInputStream;
import java.util.UUID;

import energy.commonwatt.projects.SampleProposal;
import io.restassured.specification.RequestSpecification;

/** A draft of the demo operator with a document behind every route of proposals; what is discarded is new each time. */
final class MatrixProposals {

    private String draft;
    private String document;

    String path(String route) {
        if (draft == null) {
            draft = SampleProposal.begun().toString();
            document = SampleProposal.document(UUID.fromString(draft), new ByteArrayInputStream(SampleProposal.pdf()))
                    .toString();
        }
        String id = route.endsWith("/discard") ? SampleProposal.begun().toString() : draft;
        return route.replace("{id}", id).replace("{step}", "costs").replace("{document}",
                route.endsWith("/remove") ? UUID.randomUUID().toString() : document);
    }

    static boolean owns(String path) {
        return path.startsWith("/operator/proposals");
    }

    static boolean upload(String path) {
        return owns(path) && path.endsWith("/documents");
    }

    static RequestSpecification form(RequestSpecification request, String topic, byte[] file) {
        return request.multiPart("topic", topic).multiPart("file", "report.pdf", file);
    }
}
