package energy.commonwatt.demo;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.Commitment;
import energy.commonwatt.funding.Consents;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.InvestService;
import energy.commonwatt.funding.InvestService.Intent;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.onboarding.OnboardingRehearsal;
import energy.commonwatt.onboarding.OnboardingRehearsal.Player;
import energy.commonwatt.onboarding.OnboardingRuleViolation;
import energy.commonwatt.projects.Project;
import energy.commonwatt.sandbox.SandboxBank;
import energy.commonwatt.sandbox.SandboxGate;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** People who are accepted, commit and pay: where the identity check and the bank are stand-ins, and nowhere else. */
@ApplicationScoped
class DemoInvesting {

    private final SandboxGate gate;
    private final OnboardingRehearsal onboarding;
    private final Investors investors;
    private final InvestService investing;
    private final SandboxBank bank;
    private final Clock clock;

    DemoInvesting(SandboxGate gate, OnboardingRehearsal onboarding, Investors investors, InvestService investing,
            SandboxBank bank, Clock clock) {
        this.gate = gate;
        this.onboarding = onboarding;
        this.investors = investors;
        this.investing = investing;
        this.bank = bank;
        this.clock = clock;
    }

    /** Everything of it once: what a start before this one left out is made up for. */
    void tell(String funded, String open) {
        if (!gate.open()) {
            return;
        }
        List<DemoInvestor> all = DemoInvestor.all(DemoFile.read("sample-identity-document.pdf"));
        for (DemoInvestor demo : all) {
            onboarding.handIn(demo.player(), DemoInvestor.MEANS);
            if (demo.invests()) {
                onboarding.accept(demo.player(), DemoInvestor.ADMINISTRATOR, "administrator");
                invest(funded, demo.player(), demo.hallUnits());
                invest(open, demo.player(), demo.roofUnits());
            }
        }
        bank.executeFilesAndDeliver();
    }

    private void invest(String slug, Player player, long units) {
        List<FundingRound> offers = QuarkusTransaction.requiringNew()
                .call(() -> FundingRound.publicOf(Project.findBySlug(slug).orElseThrow()));
        if (offers.isEmpty()) {
            return;
        }
        FundingRound round = offers.getLast();
        if (units > 0 && round.takesCommitments(clock.instant()) && isNew(round, player)) {
            investing.show(round.id, player.subject());
            QuarkusTransaction.requiringNew().run(() -> commitAndPay(round, player, units));
        }
    }

    /** Whether this one may invest and has not yet: somebody trying things out may have changed the case. */
    private boolean isNew(FundingRound round, Player player) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                UUID caseId = investors.require(player.subject()).caseId();
                return Commitment.ofCase(caseId).stream().noneMatch(it -> it.round.id.equals(round.id));
            } catch (OnboardingRuleViolation notNow) {
                return false;
            }
        });
    }

    /** In one transaction, so that nobody pays twice or never. */
    private void commitAndPay(FundingRound round, Player player, long units) {
        Intent intent = new Intent(round.id, UUID.randomUUID().toString(), round.price(units));
        Commitment made = investing.commit(intent, Consents.all(), player.subject());
        bank.pay(player.iban(), player.person().name(), made.amount(), made.reference);
    }
}
