/**
 * A stand-in for Hyperledger Besu on machines that do not have it: the command line, files and JSON-RPC answers that this project
 * relies on, in front of one anvil node whose blocks it dresses in QBFT headers with real seals. It proves that our side keeps to the
 * format; it proves nothing about Besu and is never offered as a chain.
 */
package energy.commonwatt.standin;
