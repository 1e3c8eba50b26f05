/** Who keeps the chain and the logs: members and their votes, their nodes, the witnesses. Reads only; nothing is decided here. */
package energy.commonwatt.consortium;
