package energy.commonwatt.trials;

import java.util.List;

/**
 * What a trial saw.
 *
 * @param withstood whether what had to stop the attack did
 * @param before the parts as they were found
 * @param attempted what was attempted, step by step; lines of {@link Line}
 * @param stoppedBy what stopped or showed it, with evidence; lines of {@link Line}
 * @param after the parts as the attack left them, before they were put back
 */
record TrialReport(int number, boolean withstood, Scene before, List<String> attempted, List<String> stoppedBy, Scene after) {
}
