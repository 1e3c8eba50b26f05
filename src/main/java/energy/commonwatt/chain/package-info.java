/**
 * The way onto the chain: member nodes, the signer and the outbox of anchors. An anchor carries one log head to the contract with
 * at-least-once sending of stable bytes, so that its effect happens exactly once. Knows logs by id, size and root, and no feature.
 */
package energy.commonwatt.chain;
