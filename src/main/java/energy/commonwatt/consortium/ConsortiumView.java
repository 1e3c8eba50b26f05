package energy.commonwatt.consortium;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.AdoptedRuleSet;
import energy.commonwatt.chain.ConsortiumMember;
import energy.commonwatt.chain.Governance;
import energy.commonwatt.chain.Motion;
import energy.commonwatt.chain.NodeView.Network;
import energy.commonwatt.chain.NodeView.ValidatorVote;
import energy.commonwatt.chain.NodeWatch;
import energy.commonwatt.records.LogPublication;
import energy.commonwatt.records.LogPublications;

/** Brings together what is known of the consortium. What cannot be read of the chain at the moment is missing, and said to be. */
@ApplicationScoped
class ConsortiumView {

    private static final int LOGS = 20;
    private static final int VOTES = 20;

    /**
     * @param contract of the members, 0x-prefixed hex, or null
     * @param governed whether the members' contract could be read
     */
    record Snapshot(Network network, List<ValidatorVote> votes, String contract, boolean governed,
            List<ConsortiumMember> members, int majority,
            List<Motion> motions, List<AdoptedRuleSet> ruleSets, List<LogPublication> logs) {
    }

    private final NodeWatch watch;
    private final Governance governance;
    private final LogPublications publications;

    ConsortiumView(NodeWatch watch, Governance governance, LogPublications publications) {
        this.watch = watch;
        this.governance = governance;
        this.publications = publications;
    }

    Snapshot now() {
        Network network = watch.network();
        List<ValidatorVote> votes = watch.votes(VOTES);
        List<LogPublication> logs = publications.newest(0, LOGS);
        String contract = governance.contract().orElse(null);
        try {
            return new Snapshot(network, votes, contract, true, governance.members(), governance.majority(),
                    governance.motions(),
                    governance.ruleSets(), logs);
        } catch (RuntimeException unreadable) {
            // No node answers, or the contract is still being deployed: the rest of the page is as true as before.
            return new Snapshot(network, votes, contract, false, List.of(), 0, List.of(), List.of(), logs);
        }
    }
}
