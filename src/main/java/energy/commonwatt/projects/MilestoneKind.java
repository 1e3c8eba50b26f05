package energy.commonwatt.projects;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/** What plants pass on their way to the first kilowatt-hour, in the usual order. */
public enum MilestoneKind {

    PERMIT, SUBSIDY_ACCREDITATION, FINANCING, GRID_CONNECTION_AGREEMENT, DELIVERY, MECHANICAL_COMPLETION, COMMISSIONING, ACCEPTANCE_TEST, FIRST_FEED_IN,
    /** Something that this plant alone needs; its name says what. */
    OTHER;

    /** As records and the API spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Where a plan of this technology starts: the operator adapts it. Wind and hydro rarely need an accreditation of their own. */
    public static List<MilestoneKind> typical(Technology technology) {
        return switch (technology) {
            case SOLAR, BIOGAS -> List.of(PERMIT, SUBSIDY_ACCREDITATION, FINANCING, GRID_CONNECTION_AGREEMENT, DELIVERY,
                    MECHANICAL_COMPLETION, COMMISSIONING, ACCEPTANCE_TEST, FIRST_FEED_IN);
            case WIND, HYDRO -> List.of(PERMIT, GRID_CONNECTION_AGREEMENT, FINANCING, DELIVERY, MECHANICAL_COMPLETION,
                    COMMISSIONING, ACCEPTANCE_TEST, FIRST_FEED_IN);
        };
    }
}
