package energy.commonwatt.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.web.NotFound;

/** Documents of cases: in the database, so that erasing reaches them and no web server does. */
@ApplicationScoped
class CaseDocuments {

    private final OnboardingService cases;
    private final OnboardingConfig config;
    private final Clock clock;

    CaseDocuments(OnboardingService cases, OnboardingConfig config, Clock clock) {
        this.cases = cases;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a document into the investor's own case; the same bytes again change nothing.
     *
     * @throws OnboardingRuleViolation when it is too large, empty, of another kind than PDF, JPEG or PNG, or one too many
     */
    @Transactional
    CaseDocument add(Actor investor, DocumentPurpose purpose, InputStream body) throws IOException {
        byte[] content = body.readNBytes(config.largestDocument() + 1);
        DocumentKind kind = checked(content);
        Instant now = clock.instant();
        UUID caseId = begun(investor, now).id;
        String sha256 = Hex.of(LogHash.sha256(content));
        return CaseDocument.same(caseId, sha256).orElseGet(() -> stored(caseId, purpose, kind, content, sha256, now));
    }

    private CaseDocument stored(UUID caseId, DocumentPurpose purpose, DocumentKind kind, byte[] content, String sha256,
            Instant now) {
        List<CaseDocument> known = CaseDocument.of(caseId);
        if (known.size() >= config.mostDocuments()) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "There are too many documents",
                    "at most " + config.mostDocuments() + "; remove one first", "one more");
        }
        int number = 1;
        while (isTaken(known, purpose.code() + "-" + number + ".")) {
            number++;
        }
        CaseDocument document = new CaseDocument(caseId, purpose, kind, number, content.length, sha256, now);
        document.persist();
        new DocumentContent(document.id, content).persist();
        return document;
    }

    private static boolean isTaken(List<CaseDocument> known, String name) {
        return known.stream().anyMatch(document -> document.name.startsWith(name));
    }

    private DocumentKind checked(byte[] content) {
        if (content.length == 0) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.WRONG_KIND, "This document cannot be taken",
                    "a PDF, JPEG or PNG file", "a file of 0 bytes");
        }
        if (content.length > config.largestDocument()) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.TOO_LARGE, "This document is too large",
                    "at most " + config.largestDocument() + " bytes", "more than that");
        }
        return DocumentKind.of(content)
                .orElseThrow(() -> new OnboardingRuleViolation(OnboardingRuleViolation.WRONG_KIND,
                        "This document cannot be taken",
                        "a PDF, JPEG or PNG file, told by its content and not by its name", "something else"));
    }

    /** @throws NotFound when it is not in the investor's own case */
    @Transactional
    void remove(String subject, UUID id) {
        OnboardingCase own = editable(subject, clock.instant());
        CaseDocument.find(own.id, id).orElseThrow(() -> new NotFound("document", id)).delete();
    }

    private OnboardingCase begun(Actor investor, Instant now) {
        OnboardingCase own = cases.begin(investor);
        own.change(now);
        return own;
    }

    private static OnboardingCase editable(String subject, Instant now) {
        OnboardingCase own = OnboardingCase.lockBySubject(subject).orElseThrow(() -> new NotFound("case", "none"));
        own.change(now);
        return own;
    }

    static void destroy(UUID caseId) {
        CaseDocument.of(caseId).forEach(document -> {
            DocumentContent.deleteById(document.id);
            document.delete();
        });
    }
}
