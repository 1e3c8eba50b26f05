package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import energy.commonwatt.onboarding.CaseCheck.Finding;
import energy.commonwatt.onboarding.CaseCheck.Kind;
import energy.commonwatt.onboarding.CaseCheck.Outcome;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Asks those who check and screen, outside of transactions: they may be slow, and other people's computers. */
@ApplicationScoped
class CaseChecks {

    private static final Logger LOG = Logger.getLogger(CaseChecks.class);

    private final Instance<IdentityCheck> identity;
    private final Instance<Screening> screenings;
    private final CaseLetters letters;
    private final Clock clock;

    CaseChecks(@Any Instance<IdentityCheck> identity, @Any Instance<Screening> screenings, CaseLetters letters, Clock clock) {
        this.identity = identity;
        this.screenings = screenings;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whether administrators compare documents themselves, because nobody else does. */
    boolean identityByHand() {
        return identity.stream().findAny().isEmpty();
    }

    boolean screeningByHand() {
        return screenings.stream().findAny().isEmpty();
    }

    /** What every page must say that shows a case: labels of providers that check nobody. */
    List<String> notices() {
        return Stream.concat(identity.stream().map(IdentityCheck::notice), screenings.stream().map(Screening::notice))
                .filter(notice -> !notice.isEmpty()).distinct().toList();
    }

    /** Everything that is to be checked about a case that was handed in. */
    void check(UUID caseId) {
        Instant asked = clock.instant();
        Applicant applicant = applicant(caseId);
        List<Finding> findings = new ArrayList<>(screened(applicant));
        if (!identityByHand()) {
            List<IdentityCheck.Paper> papers = QuarkusTransaction.requiringNew().call(() -> papers(caseId));
            identity.forEach(provider -> findings.add(checked(provider, applicant, papers)));
        }
        QuarkusTransaction.requiringNew().run(() -> keep(caseId, findings, asked));
    }

    /** The lists only: the person has not changed, the lists have. */
    void screen(UUID caseId) {
        Instant asked = clock.instant();
        List<Finding> findings = screened(applicant(caseId));
        QuarkusTransaction.requiringNew().run(() -> keep(caseId, findings, asked));
    }

    private static Applicant applicant(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> Answers.of(caseId).applicant())
                .orElseThrow(() -> new NotFound("case", caseId));
    }

    private static List<IdentityCheck.Paper> papers(UUID caseId) {
        return CaseDocument.of(caseId).stream().map(document -> new IdentityCheck.Paper(document.purpose,
                document.kind.mediaType(), DocumentContent.of(document))).toList();
    }

    private static Finding checked(IdentityCheck provider, Applicant applicant, List<IdentityCheck.Paper> papers) {
        try {
            IdentityCheck.Answer answer = provider.check(applicant, papers);
            return new Finding(Kind.IDENTITY, provider.provider(), provider.notice(),
                    Outcome.valueOf(answer.outcome().name()), answer.reference());
        } catch (RuntimeException silent) {
            LOG.errorf(silent, "Identity check %s did not answer", provider.provider());
            return new Finding(Kind.IDENTITY, provider.provider(), provider.notice(), Outcome.UNSURE, "no answer");
        }
    }

    private List<Finding> screened(Applicant applicant) {
        List<Screening.Subject> subjects = Subjects.of(applicant);
        return screenings.stream().map(provider -> screened(provider, subjects)).toList();
    }

    private static Finding screened(Screening provider, List<Screening.Subject> subjects) {
        try {
            Screening.Answer answer = provider.screen(subjects);
            return new Finding(Kind.SCREENING, provider.provider(), provider.notice(),
                    answer.hit() ? Outcome.HIT : Outcome.NO_HIT, answer.lists());
        } catch (RuntimeException silent) {
            LOG.errorf(silent, "Screening %s did not answer", provider.provider());
            return new Finding(Kind.SCREENING, provider.provider(), provider.notice(), Outcome.UNSURE, "no answer");
        }
    }

    /** @param asked so that answers about an earlier state of the case do not count for the present one */
    private void keep(UUID caseId, List<Finding> findings, Instant asked) {
        OnboardingCase found = OnboardingCase.lock(caseId).orElseThrow(() -> new NotFound("case", caseId));
        if (found.state == CaseState.ERASED) {
            return;
        }
        findings.forEach(finding -> CaseCheck.add(caseId, finding, asked));
        List<Finding> lists = findings.stream().filter(finding -> finding.kind() == Kind.SCREENING).toList();
        if (!lists.isEmpty() && lists.stream().allMatch(finding -> finding.outcome() == Outcome.NO_HIT)) {
            found.screened(asked);
        }
        if (found.state == CaseState.ACCEPTED && lists.stream().anyMatch(finding -> finding.outcome() == Outcome.HIT)) {
            found.suspend("A screening had a hit", clock.instant());
            CaseEvent.add(caseId, CaseEvent.Kind.SUSPENDED, Actor.PLATFORM, null, clock.instant());
            letters.post(found);
        }
    }
}
