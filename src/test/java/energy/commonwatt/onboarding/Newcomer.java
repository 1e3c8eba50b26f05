package energy.commonwatt.onboarding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import energy.commonwatt.onboarding.SourceOfFunds.Source;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Somebody who goes through onboarding in a test; each has an account and papers of their own. */
public final class Newcomer {

    static final String IBAN = "DE89370400440532013000";
    static final Actor ADMIN = new Actor("subject-of-admin", "admin");
    static final Actor SECOND = new Actor("subject-of-admin-2", "admin-2");

    final Actor actor;
    final String name;
    final boolean company;

    Newcomer(String name, boolean company) {
        this.actor = new Actor("subject-" + UUID.randomUUID(), "investor");
        this.name = name;
        this.company = company;
    }

    /** A natural person, non-sophisticated, accepted. @return the case */
    public static UUID accepted(String subject, String name) {
        Newcomer newcomer = new Newcomer(new Actor(subject, "investor"), name);
        newcomer.submit();
        newcomer.accept(ADMIN);
        return newcomer.caseId();
    }

    /** A natural person who waits for a decision. @return the case */
    public static UUID handedIn() {
        return person().submit().caseId();
    }

    /** The first document of a case. */
    public static UUID document(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(caseId).getFirst().id);
    }

    private Newcomer(Actor actor, String name) {
        this.actor = actor;
        this.name = name;
        this.company = false;
    }

    static Newcomer person() {
        return new Newcomer("Investor One", false);
    }

    static Newcomer company() {
        return new Newcomer("Company One", true);
    }

    Newcomer answered() {
        OnboardingService cases = bean(OnboardingService.class);
        cases.describe(actor, applicant());
        cases.explain(actor, new SourceOfFunds(Source.SAVINGS, "Wages of ten years", false));
        cases.categorise(actor, Category.NON_SOPHISTICATED);
        cases.payOutTo(actor, IBAN);
        upload(DocumentPurpose.IDENTITY, DocumentKindTest.pdf("passport of " + name));
        if (company) {
            upload(DocumentPurpose.REGISTER, DocumentKindTest.pdf("register of " + name));
        }
        return this;
    }

    Newcomer tested() {
        InvestorTests tests = bean(InvestorTests.class);
        tests.takeTest(actor, "knowledge-test/1", rightAnswers());
        tests.simulate(actor, 3_200_000, 1_500_000, 900_000);
        tests.confirmSimulation(actor);
        return this;
    }

    Newcomer submit() {
        answered().tested().submitAgain();
        return this;
    }

    void submitAgain() {
        UUID id = bean(Submissions.class).submit(actor, Optional.of(mail()), found().version);
        bean(CaseChecks.class).check(id);
    }

    boolean accept(Actor administrator) {
        return bean(InvestorDesk.class).accept(administrator, caseId(), new Approval(found().version, false, false, ""));
    }

    CaseDocument upload(DocumentPurpose purpose, byte[] content) {
        try {
            return bean(CaseDocuments.class).add(actor, purpose, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnboardingCase found() {
        return QuarkusTransaction.requiringNew().call(() -> OnboardingCase.ofSubject(actor.subject()).orElseThrow());
    }

    UUID caseId() {
        return found().id;
    }

    String mail() {
        return actor.subject() + "@example.com";
    }

    static Map<String, Integer> rightAnswers() {
        Map<String, Integer> answers = new HashMap<>();
        bean(KnowledgeTests.class).current().questions().forEach(question -> answers.put(question.id(), question.right()));
        return answers;
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private Applicant applicant() {
        Address address = new Address("Main street 1", "1000", "Town", "FR");
        LocalDate born = LocalDate.of(1986, 3, 27);
        return company
                ? new Company(name, "Court", "42", address, "Representative One",
                        List.of(new BeneficialOwner("Owner One", born, 6_000)))
                : new NaturalPerson(name, born, "FR", address, "FR");
    }
}
