package energy.commonwatt.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.chain.RoundAnchor;
import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.BankText;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Offers that investors commit to and pay for, for tests. Units of EUR 100. */
@ApplicationScoped
public class RoundStage {

    static final Consents READ = new Consents(true, false, false, null);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProjectService projects;
    private final OfferService offers;
    private final PlanStage plans;
    private final InvestService investing;
    private final StatementImport statements;
    private final Ledger ledger;
    private final Reconciler reconciler;
    private final YearStatement statement;
    private final Investors investors;
    private final RoundClosing closing;

    RoundStage(ProjectService projects, OfferService offers, PlanStage plans, InvestService investing,
            StatementImport statements, Ledger ledger,
            Reconciler reconciler, YearStatement statement, Investors investors, RoundClosing closing) {
        this.closing = closing;
        this.statement = statement;
        this.investors = investors;
        this.projects = projects;
        this.offers = offers;
        this.plans = plans;
        this.investing = investing;
        this.statements = statements;
        this.ledger = ledger;
        this.reconciler = reconciler;
    }

    public static <T> T done(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    static OfferTerms terms(long minimum, long cap, Duration open) {
        Instant now = Instant.now();
        return new OfferTerms(Money.euros(10_000), minimum, minimum, cap, 1, now.minusSeconds(1), now.plus(open),
                ReturnKind.INTEREST, 450, 60, 150);
    }

    UUID open(long minimum, long cap, Duration open) {
        return approve(propose(minimum, cap, open));
    }

    public UUID propose(long minimum, long cap, Duration open) {
        return propose(terms(minimum, cap, open));
    }

    public UUID propose(OfferTerms terms) {
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        return offers.propose(slug, Plants.OPERATOR, "proposer", terms, Investing.sheet()).id;
    }

    /** Of a plant with a whole proposal: the sheet is written afterwards. */
    public UUID proposeWithoutSheet(String slug) {
        UUID offer = offers.propose(slug, Plants.OPERATOR, "proposer", terms(3, 10, Duration.ofHours(1)), new byte[0]).id;
        plans.plan(offer);
        return offer;
    }

    /** With a plan of one milestone when it has none. */
    public UUID approve(UUID round) {
        plans.plan(round);
        return offers.approve(round, "decider").id;
    }

    public Commitment commit(UUID round, String subject, long euros) {
        investing.show(round, subject);
        return investing.commit(new InvestService.Intent(round, UUID.randomUUID().toString(), Money.euros(euros * 100)), READ,
                subject);
    }

    /** What time alone brings, in the caller's transaction. */
    public void advance(UUID round) {
        closing.advance(round);
    }

    public long atBank() {
        return done(() -> ledger.balance(AccountRef.bank("EUR"))).posted().minorUnits();
    }

    public void pay(Commitment... commitments) {
        BankText text = BankText.from(atBank());
        for (Commitment it : commitments) {
            text.credit(done(() -> Commitment.<Commitment>findById(it.id).amount().minorUnits()), Investing.IBAN, it.reference,
                    null);
        }
        assertEquals(commitments.length, statements.take(text.bytes(), "administrator").allocated());
    }

    static CommitmentState state(Commitment it) {
        return done(() -> Commitment.<Commitment>findById(it.id).state);
    }

    public static RoundState round(UUID id) {
        return done(() -> FundingRound.<FundingRound>findById(id).state);
    }

    public static void await(String what, BooleanSupplier holds) {
        await(() -> what, holds);
    }

    private static void await(Supplier<String> what, BooleanSupplier holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), () -> "waited in vain for: " + what.get());
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void awaitProven(UUID round) {
        byte[] chainId = done(() -> FundingRound.<FundingRound>findById(round).chainId);
        await(() -> "every entry is on the chain; " + done(() -> RoundAnchor.of(chainId).stream()
                .map(it -> it.entry + " " + it.state + " " + it.problem).toList()),
                () -> done(() -> RoundAnchor.of(chainId).stream().allMatch(it -> it.state == AnchorState.PROVEN)));
    }

    /** Text of an investor's statement of the year that the clock is in. */
    public String statement(String subject, int year) {
        byte[] pdf = done(() -> statement.pdf(year, investors.require(subject),
                investors.caseOf(subject).map(Commitment::ofCase).orElseThrow().stream()
                        .map(it -> Position.of(it, Instant.now())).toList()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Differences that concern the round, or the whole of the ledger or the bank. */
    public List<String> differences(UUID round) {
        return reconciler.reconcile().differences().stream()
                .filter(it -> it.contains(round.toString()) || !it.startsWith("round")).toList();
    }
}
