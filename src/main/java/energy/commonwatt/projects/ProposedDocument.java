package energy.commonwatt.projects;

/**
 * A document of a proposal.
 *
 * @param name ours, for example "permit-1.pdf"
 * @param kind PDF, JPEG or PNG
 * @param sha256 of its bytes, 64 hex digits
 */
public record ProposedDocument(DocumentTopic topic, String name, String kind, long size, String sha256) {
}
