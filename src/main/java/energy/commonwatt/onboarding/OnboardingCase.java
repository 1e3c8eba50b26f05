package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The case of one account: who wants to invest, and what was decided. Whether an accepted one still holds is {@link Validity}'s to say. */
@Entity
public class OnboardingCase extends PanacheEntityBase {

    @Id
    public UUID id;
    /** Account at the identity provider; null once erased. */
    public String subject;
    public String mail;
    public boolean company;
    @Enumerated(EnumType.STRING)
    public CaseState state;
    public Instant begunAt;
    public Instant changedAt;
    public Instant submittedAt;
    public String firstApprovalBy;
    public Instant firstApprovalAt;
    public String decidedBy;
    public Instant decidedAt;
    public Instant acceptedAt;
    String askedBackSteps;
    public String reason;
    public Instant screenedAt;
    public Instant erasedAt;
    @Enumerated(EnumType.STRING)
    public ErasureReason erasureReason;
    @Version
    public int version;

    protected OnboardingCase() {
    }

    OnboardingCase(String subject, Instant at) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.state = CaseState.DRAFT;
        this.begunAt = at;
        this.changedAt = at;
    }

    static Optional<OnboardingCase> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** Waits for whoever is changing the case. */
    static Optional<OnboardingCase> lockBySubject(String subject) {
        return OnboardingCase.<OnboardingCase>find("subject", subject).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static void insertIfNone(String subject, Instant at) {
        getEntityManager().createNativeQuery("""
                insert into onboarding_case (id, subject, company, state, begun_at, changed_at, version)
                values (?1, ?2, false, 'DRAFT', ?3, ?3, 0) on conflict (subject) do nothing""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, subject).setParameter(3, at).executeUpdate();
    }

    /** Waits for whoever is changing the case. */
    static Optional<OnboardingCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<OnboardingCase> known(UUID id) {
        return findByIdOptional(id);
    }

    public Set<Step> askedBack() {
        return askedBackSteps == null || askedBackSteps.isEmpty()
                ? EnumSet.noneOf(Step.class)
                : Arrays.stream(askedBackSteps.split(" ")).map(Step::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** Whether one of the two administrators that a company needs has agreed. */
    public boolean halfApproved() {
        return state == CaseState.SUBMITTED && firstApprovalBy != null;
    }

    /** @throws OnboardingRuleViolation when it is not with the investor */
    void change(Instant at) {
        require(EnumSet.of(CaseState.DRAFT, CaseState.ASKED_BACK), "a case that you can still change");
        changedAt = at;
    }

    /** Tests and simulations are made again while a case is accepted. @throws OnboardingRuleViolation when it waits or has ended */
    void changeOrRenew(Instant at) {
        require(EnumSet.of(CaseState.DRAFT, CaseState.ASKED_BACK, CaseState.ACCEPTED), "a case that you can change or renew");
        changedAt = at;
    }

    void submit(String mail, Instant at) {
        change(at);
        this.mail = mail;
        state = CaseState.SUBMITTED;
        submittedAt = at;
        firstApprovalBy = null;
        firstApprovalAt = null;
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }

    /** Opens an accepted case to be changed; until it is accepted again nothing can be invested. */
    void reopen(Instant at) {
        require(EnumSet.of(CaseState.ACCEPTED), "an accepted case");
        state = CaseState.DRAFT;
        changedAt = at;
        decidedBy = null;
        decidedAt = null;
        firstApprovalBy = null;
        firstApprovalAt = null;
    }

    /** @return whether it is accepted now; a company waits for a second administrator */
    boolean approve(String administrator, Instant at) {
        deciding(administrator, EnumSet.of(CaseState.SUBMITTED));
        if (company && firstApprovalBy == null) {
            firstApprovalBy = administrator;
            firstApprovalAt = at;
            changedAt = at;
            return false;
        }
        if (administrator.equals(firstApprovalBy)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE,
                    "A company is accepted by two administrators", "another administrator than the first", "the first");
        }
        decided(CaseState.ACCEPTED, administrator, null, at);
        acceptedAt = at;
        askedBackSteps = null;
        return true;
    }

    /** @param steps that the investor is to do again, may be empty */
    void askBack(String administrator, Set<Step> steps, String why, Instant at) {
        deciding(administrator, EnumSet.of(CaseState.SUBMITTED));
        decided(CaseState.ASKED_BACK, administrator, needed(why), at);
        firstApprovalBy = null;
        firstApprovalAt = null;
        askedBackSteps = steps.stream().map(Step::name).collect(Collectors.joining(" "));
    }

    void refuse(String administrator, String why, Instant at) {
        deciding(administrator, EnumSet.of(CaseState.SUBMITTED, CaseState.SUSPENDED, CaseState.ACCEPTED));
        String told = needed(why);
        if (administrator.equals(firstApprovalBy)) {
            firstApprovalBy = null;
            firstApprovalAt = null;
        }
        decided(CaseState.REFUSED, administrator, told, at);
    }

    /** A screening had a hit. */
    void suspend(String why, Instant at) {
        require(EnumSet.of(CaseState.ACCEPTED), "an accepted case");
        state = CaseState.SUSPENDED;
        reason = why;
        changedAt = at;
    }

    /** An administrator found that the hit is somebody else. The acceptance goes on from when it was given. */
    void lift(String administrator, String why, Instant at) {
        deciding(administrator, EnumSet.of(CaseState.SUSPENDED));
        needed(why);
        state = CaseState.ACCEPTED;
        reason = null;
        changedAt = at;
    }

    void screened(Instant at) {
        screenedAt = at;
    }

    void erase(ErasureReason why, Instant at) {
        state = CaseState.ERASED;
        erasedAt = at;
        erasureReason = why;
        changedAt = at;
        subject = null;
        mail = null;
        company = false;
        firstApprovalBy = null;
        decidedBy = null;
        askedBackSteps = null;
        reason = null;
    }

    /** @throws OnboardingRuleViolation when the page that sent this showed the case as it was before somebody changed it */
    void seen(int seen) {
        if (seen != version) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.CONFLICT,
                    "The case has changed since you opened this page",
                    "the case as it is now; look at it again", "an older view of it");
        }
    }

    /** @throws OnboardingRuleViolation when the case is the administrator's own or waits for no decision */
    void mayDecide(String administrator) {
        deciding(administrator, EnumSet.of(CaseState.SUBMITTED));
    }

    /** @throws OnboardingRuleViolation when the case is the administrator's own or was erased before */
    void mayErase(String administrator) {
        deciding(administrator, EnumSet.complementOf(EnumSet.of(CaseState.ERASED)));
    }

    private void deciding(String administrator, Set<CaseState> from) {
        if (administrator.equals(subject)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "Nobody decides their own case",
                    "another administrator", "the investor");
        }
        require(from, "a case that this can be decided about");
    }

    private void decided(CaseState decision, String administrator, String why, Instant at) {
        state = decision;
        decidedBy = administrator;
        decidedAt = at;
        changedAt = at;
        reason = why;
    }

    private void require(Set<CaseState> from, String expected) {
        if (!from.contains(state)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.CONFLICT, "The case is not in a state for this", expected,
                    "one that is " + state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private static String needed(String why) {
        if (why == null || why.isBlank() || why.strip().length() > 2_000) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "A reason is needed",
                    "a reason of 1 to 2000 characters that the investor can act on",
                    why == null || why.isBlank() ? "none" : why.strip().length() + " characters");
        }
        return why.strip();
    }
}
