package energy.commonwatt.sheets;

import java.time.LocalDate;
import java.util.List;

import energy.commonwatt.money.Money;

/**
 * The plant: Annex I, Part A, point (f), with what an energy plant is judged by.
 *
 * @param description purpose and main features
 * @param peakWatts nominal power
 * @param revenueBasis who pays for the energy, how much, for how long
 */
public record PlantProject(String description, String technology, String location, long peakWatts, ExpectedYield expectedYield,
        List<BudgetLine> budget, List<Milestone> milestones, String gridConnection, List<Permit> permits,
        String revenueBasis) {

    public PlantProject {
        budget = List.copyOf(budget);
        milestones = List.copyOf(milestones);
        permits = List.copyOf(permits);
    }

    /**
     * @param p50WattHours in a year; reached or passed in half of all years
     * @param p90WattHours in a year; reached or passed in nine of ten years
     * @param source who estimated it, from what
     */
    public record ExpectedYield(long p50WattHours, long p90WattHours, String source) {

        /** @throws IllegalArgumentException when the careful value is the larger one */
        public ExpectedYield {
            if (p90WattHours > p50WattHours) {
                throw new IllegalArgumentException(
                        "expected yield: expected P90 of at most P50 = " + p50WattHours + " Wh, found " + p90WattHours + " Wh");
            }
        }
    }

    public record BudgetLine(String name, Money amount) {
    }

    /**
     * @param proof what shows that it is reached
     * @param tranche part of the money raised that is paid out then
     */
    public record Milestone(String name, String proof, LocalDate due, Money tranche) {
    }

    /** @param state for example "granted on 3 March 2026" */
    public record Permit(String name, String state) {
    }
}
