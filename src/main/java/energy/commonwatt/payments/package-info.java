/** The bank: what is expected to come in, statements (ISO 20022 camt.053) and their matching, orders to pay out (pain.001). */
package energy.commonwatt.payments;
