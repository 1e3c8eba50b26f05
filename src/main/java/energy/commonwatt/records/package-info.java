/**
 * Records and their logs: what is stated is put in canonical form, appended to an append-only Merkle log (RFC 9162), its head closed
 * for the chain, and a proof pack made and kept once the head is proven.
 */
package energy.commonwatt.records;
