package energy.commonwatt.generation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Units of power and of energy. Factors are in milliwatts or milliwatt-hours. */
public enum EnergyUnit {
    W(1_000L, true), KW(1_000_000L, true), MW(1_000_000_000L, true), WH(1_000L, false), KWH(1_000_000L,
            false), MWH(1_000_000_000L, false);

    private final long milli;
    private final boolean power;

    EnergyUnit(long milli, boolean power) {
        this.milli = milli;
        this.power = power;
    }

    long milli() {
        return milli;
    }

    public boolean power() {
        return power;
    }

    /** The symbol as the SI writes it. */
    @JsonValue
    public String symbol() {
        return switch (this) {
            case W -> "W";
            case KW -> "kW";
            case MW -> "MW";
            case WH -> "Wh";
            case KWH -> "kWh";
            case MWH -> "MWh";
        };
    }
}
