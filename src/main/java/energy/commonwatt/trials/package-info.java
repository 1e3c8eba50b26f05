/** Attacks that everybody may watch: each is run against the real local parts, and its outcome is shown as a story with a picture. */
package energy.commonwatt.trials;
