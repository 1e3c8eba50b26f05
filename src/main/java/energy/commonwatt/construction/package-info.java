/** From the funded round to the first kilowatt-hour: milestones, evidence, attestations, tranches, delays. */
package energy.commonwatt.construction;
