/** Time as the rest of the house uses it: UTC instants, half-open periods and one injected clock. */
package energy.commonwatt.time;
