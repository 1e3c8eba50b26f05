/** Funding rounds: offers, commitments with their reflection period, closing, paying back. */
package energy.commonwatt.funding;
