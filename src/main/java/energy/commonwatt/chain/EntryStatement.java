package energy.commonwatt.chain;

/** What a contract is told of a round: one entry each, numbered from 0 in each contract. */
public sealed interface EntryStatement permits RoundStatement, EscrowStatement {

    /** The round's id, 32 bytes. */
    byte[] round();

    /** The encoded call, 0x-prefixed hex. @param entry how many entries the contract has of the round before */
    String call(long entry);

    /** The event that confirms it: its signature, the round, and the first word of its data, which is the entry but for entry 0; 0x-prefixed hex, separated by blanks. */
    String event(long entry);
}
