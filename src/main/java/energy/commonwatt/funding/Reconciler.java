package energy.commonwatt.funding;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import energy.commonwatt.chain.ChainUnavailable;
import energy.commonwatt.chain.RoundAnchor;
import energy.commonwatt.chain.RoundOutbox;
import energy.commonwatt.chain.RoundTotals;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.BankStatement;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.verification.CanonicalJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Holds ledger, bank and chain against each other, every night and when an administrator asks. */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Ledger ledger;
    private final Payments payments;
    private final RoundOutbox outbox;
    private final ReconciliationBanner banner;
    private final PaidOut paidOut;
    private final Clock clock;

    Reconciler(Ledger ledger, Payments payments, RoundOutbox outbox, ReconciliationBanner banner, PaidOut paidOut,
            Clock clock) {
        this.banner = banner;
        this.ledger = ledger;
        this.payments = payments;
        this.outbox = outbox;
        this.paidOut = paidOut;
        this.clock = clock;
    }

    @Scheduled(identity = "reconciliation", cron = "${commonwatt.funding.reconcile-at:0 30 2 * * ?}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        List<String> found = reconcile().differences();
        if (!found.isEmpty()) {
            LOG.errorf("Ledger, bank and chain do not agree: %s", found);
        }
    }

    /** Nodes are asked before anything is locked: a silent one must not hold up money. */
    public Reconciliation reconcile() {
        Map<UUID, RoundTotals> chain = new HashMap<>();
        QuarkusTransaction.joiningExisting().call(Reconciler::recorded).forEach(it -> {
            try {
                chain.put(it.id, outbox.totals(it.contract, it.chainId));
            } catch (ChainUnavailable silent) {
                LOG.debugf("Round %s was not compared with the chain: %s", it.id, silent.getMessage());
                chain.put(it.id, null);
            }
        });
        List<String> escrows = paidOut.differences();
        return QuarkusTransaction.requiringNew().call(() -> compare(chain, escrows));
    }

    private static List<FundingRound> recorded() {
        return FundingRound.list("contract is not null order by decidedAt");
    }

    private Reconciliation compare(Map<UUID, RoundTotals> chain, List<String> escrows) {
        ledger.enter();
        List<String> differences = new ArrayList<>(ledger.differences());
        BankStatement.lastBalance().ifPresent(bank -> {
            var booked = ledger.balance(AccountRef.bank(bank.currency())).posted();
            if (!booked.equals(bank)) {
                differences.add("bank: the last statement says " + InvestService.words(bank) + ", the ledger "
                        + InvestService.words(booked));
            }
        });
        recorded().forEach(it -> {
            compareLedger(it, differences);
            // A round that was opened since has its turn the next time.
            if (chain.containsKey(it.id)) {
                compareChain(it, chain.get(it.id), differences);
            }
        });
        differences.addAll(escrows);
        Reconciliation made = new Reconciliation(clock.instant(),
                new String(CanonicalJson.bytes(differences), StandardCharsets.UTF_8));
        made.persist();
        banner.show(!differences.isEmpty());
        return made;
    }

    /**
     * What was paid in and not given back is in escrow, fees or released; what is owed is in escrow until it is ordered, then payable; what a
     * payee's bank sent back is payable once more, though the commitment stays refunded and the tranche paid out.
     */
    private void compareLedger(FundingRound round, List<String> differences) {
        Money expected = round.price(Math.addExact(round.paidUnits, round.owedUnits))
                .minus(paidOut.of(round)).plus(payments.sentBack(round.id, round.currency));
        Money held = Money.zero(round.currency);
        for (Purpose purpose : List.of(Purpose.ESCROW, Purpose.FEES, Purpose.RELEASED, Purpose.PAYABLE)) {
            held = held.plus(ledger.balance(AccountRef.of(purpose, round.id, round.currency)).posted());
        }
        if (!held.equals(expected)) {
            differences.add("round " + round.id + ": its commitments come to " + InvestService.words(expected)
                    + ", its accounts to " + InvestService.words(held));
        }
        long pledged = ledger.balance(AccountRef.of(Purpose.ESCROW, round.id, round.currency)).pendingIn().minorUnits();
        if (pledged != round.price(round.openUnits).minorUnits()) {
            differences.add("round " + round.id + ": unpaid commitments and pledges in the ledger differ");
        }
    }

    /** Once the chain has every entry, its totals are ours. While entries are on their way, they are not compared. */
    private static void compareChain(FundingRound round, RoundTotals chain, List<String> differences) {
        if (chain == null) {
            differences.add("round " + round.id + ": no node answers, so the chain was not compared");
        } else if (chain.entries() > round.entries) {
            differences.add("round " + round.id + ": the chain has " + chain.entries() + " entries, we made " + round.entries);
        } else if (chain.entries() < round.entries) {
            RoundAnchor.of(round.chainId).stream().filter(it -> it.problem != null).findFirst()
                    .ifPresent(
                            it -> differences.add("round " + round.id + ": entry " + it.entry + " is held up: " + it.problem));
        } else if (chain.openUnits() != round.openUnits || chain.paidUnits() != round.paidUnits
                || chain.owedUnits() != round.owedUnits || chain.refundedUnits() != round.refundedUnits
                || !chain.state().name().equals(expected(round))) {
            differences.add("round " + round.id + ": the chain's totals are not ours: " + chain);
        }
    }

    private static String expected(FundingRound round) {
        return round.state == RoundState.SUSPENDED ? "OPEN" : round.state.name();
    }
}
