/**
 * Records and their logs: what is stated is put in canonical form, appended to an append-only Merkle log (RFC 9162), its head closed
 * for the chain and signed for witnesses, and a proof pack made and kept once the head is proven. Logs are published as files that
 * anybody can copy and recompute (C2SP tlog-tiles).
 */
package energy.commonwatt.records;
