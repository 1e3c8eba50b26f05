package energy.commonwatt.verification;

/** The user asked in a way that cannot be answered; the message says what to change. */
final class Usage extends RuntimeException {

    static final String HELP = """
            Checks Commonwatt's records without asking Commonwatt.

              java -jar commonwatt-checker.jar inclusion PACK.json [--trust TRUST.json] [--node URL]...
                  Is this record in the log, and who vouches for it? Needs no network unless you name a node.

              java -jar commonwatt-checker.jar investor PROOF.json [--trust TRUST.json]
                  Does an investor's proof show what it says: sheet, warnings, consent, commitment, reflection? Needs no network.

              java -jar commonwatt-checker.jar consistency OLD.json NEW.json [--proof PROOF.json] [--trust TRUST.json]
                  Is the log that I saw then a prefix of the log now? Each file is a proof pack or a checkpoint.

              java -jar commonwatt-checker.jar checkpoint --node URL... --contract 0x... [--log NAME]... [--trust TRUST.json] [--out FILE]
                  [--witness URL]... [--proof PROOF.json] [--evidence FILE]
                  What do the members' nodes say is the head of each log, and do they agree? With witnesses: do nodes and
                  witnesses tell one story?

              java -jar commonwatt-checker.jar rules [NAME]
                  The rule sets that records name, with the hash that members adopted; with a name, its text.

              java -jar commonwatt-checker.jar witness --help
                  Run a witness: cosign a log's head only if it extends the last one.

            Options
              --trust FILE      chain id, genesis block and contract that you decided on; without it they are taken from
                                what is being checked, and the answer says "self-asserted"
              --node URL        JSON-RPC address of a member's node; can be given several times
              --contract 0x...  address of the log contract
              --log NAME        only this log, by name (asset/..., platform) or by id (64 hexadecimal digits)
              --proof FILE      consistency path between the two files, if the newer pack has none; or between heads of
                                nodes and witnesses that have different sizes
              --witness URL     address of a witness; can be given several times. Its key is taken from the trust file, or
                                else from the witness itself
              --evidence FILE   write what two parties signed that contradicts each other
              --out FILE        write what the nodes agree on as a checkpoint
              --json            print the answer as JSON
              --help            print this

            Exit status: 0 proven, 1 refuted, 2 unknown (nothing speaks against it, but it could not all be checked), 64 wrong usage.
            """;

    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message, null, false, false);
    }
}
