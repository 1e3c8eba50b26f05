package energy.commonwatt.chain;

/** What the program says about itself. */
final class MemberUsage {

    static final String HELP = """
            member: votes in the consortium with your own key. docs/consortium.md explains it.

              member members                       who is and was a member
              member motions                       what was proposed, by whom, and how it stands
              member rule-sets                     which rules were adopted, from which block on
              member vote MOTION                   votes for a motion, by its number or id
              member execute MOTION                executes a motion that came to a majority because others left

              member propose-admit --name NAME --role validator|witness|observer --key 0x… [--node-account 0x…]
              member propose-remove NUMBER
              member propose-recorder appoint|dismiss 0x…
              member propose-rule-set NAME --text FILE --from-block NUMBER
                                                   a proposal is your vote for it, too

              member new-key FILE                  makes a key and its keystore file
              member found --members FILE --recorder 0x… --voting-blocks NUMBER [--rules NAME]
                                                   creates a consortium and its logs
              member deploy-rounds                 creates the contract that records funding rounds beside the logs
              member deploy-escrows ROUNDS         creates the contract that records their milestones, beside it

              member attest STATEMENT              signs a finding on a milestone, as the attester's page shows it; asks no node

            Environment:
              COMMONWATT_MEMBER_NODE               JSON-RPC address of a node, best your own (http://127.0.0.1:18545)
              COMMONWATT_MEMBER_CONSORTIUM         address of the Consortium contract (that of a development chain)
              COMMONWATT_MEMBER_KEYSTORE           your keystore file (Web3 Secret Storage, version 3)
              COMMONWATT_MEMBER_PASSWORD           its password
              COMMONWATT_MEMBER_NAMES              names of organisations, separated by commas, to show instead of their hashes

            Exit status: 0 done, 1 refused, 2 unknown (no answer, or no block yet), 64 wrong usage.
            """;

    private MemberUsage() {
    }
}
