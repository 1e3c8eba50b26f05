/** Amounts of money in minor units. */
package energy.commonwatt.money;
