package energy.commonwatt.onboarding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.money.Iban;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes somebody of the sample story through every step at once, by the rules that hold for everybody. */
@ApplicationScoped
public class OnboardingRehearsal {

    /**
     * @param subject at the identity provider
     * @param paper shown as identity document: PDF, JPEG or PNG
     */
    public record Player(String subject, String account, String mail, NaturalPerson person, SourceOfFunds funds, Iban iban,
            byte[] paper) {

        private Actor actor() {
            return new Actor(subject, account);
        }
    }

    /** Amounts in euro cents: income and commitments of a year. */
    public record Means(long income, long liquidAssets, long commitments) {
    }

    private final OnboardingService cases;
    private final CaseDocuments documents;
    private final KnowledgeTests questions;
    private final InvestorTests tests;
    private final Submissions submissions;
    private final CaseChecks checks;
    private final InvestorDesk desk;

    OnboardingRehearsal(OnboardingService cases, CaseDocuments documents, KnowledgeTests questions, InvestorTests tests,
            Submissions submissions, CaseChecks checks, InvestorDesk desk) {
        this.cases = cases;
        this.documents = documents;
        this.questions = questions;
        this.tests = tests;
        this.submissions = submissions;
        this.checks = checks;
        this.desk = desk;
    }

    /** Hands the case in, unless the account has one: that stays as its owner left it. */
    public void handIn(Player player, Means means) {
        boolean known = QuarkusTransaction.requiringNew().call(() -> OnboardingCase.ofSubject(player.subject()).isPresent());
        if (!known) {
            checks.check(QuarkusTransaction.requiringNew().call(() -> handedIn(player, means)));
        }
    }

    private UUID handedIn(Player player, Means means) {
        Actor actor = player.actor();
        cases.describe(actor, player.person());
        try {
            documents.add(actor, DocumentPurpose.IDENTITY, new ByteArrayInputStream(player.paper()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cases.explain(actor, player.funds());
        cases.categorise(actor, Category.NON_SOPHISTICATED);
        KnowledgeTest test = questions.current();
        tests.takeTest(actor, test.version(),
                test.questions().stream().collect(Collectors.toMap(KnowledgeTest.Question::id, KnowledgeTest.Question::right)));
        tests.simulate(actor, means.income(), means.liquidAssets(), means.commitments());
        tests.confirmSimulation(actor);
        cases.payOutTo(actor, player.iban().text());
        return submissions.submit(actor, Optional.of(player.mail()), cases.begin(actor).version);
    }

    /** An administrator accepts a case that was never accepted before. @param subject of the administrator at the identity provider */
    public void accept(Player player, String subject, String account) {
        QuarkusTransaction.requiringNew().run(() -> OnboardingCase.ofSubject(player.subject())
                .filter(it -> it.state == CaseState.SUBMITTED && AcceptedInvestor.of(it.id).isEmpty())
                .ifPresent(it -> desk.accept(new Actor(subject, account), it.id,
                        new Approval(it.version, false, false, ""))));
    }
}
