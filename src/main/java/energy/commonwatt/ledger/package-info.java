/** Double entry, insert only: accounts, pending and posted transfers. Every balance that a page shows comes from here. */
package energy.commonwatt.ledger;
