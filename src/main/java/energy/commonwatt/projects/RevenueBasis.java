package energy.commonwatt.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who pays what for a kilowatt-hour. */
public record RevenueBasis(String currency, List<Tariff> tariffs) {

    /** Kinds of tariff or contract. */
    public enum Kind {
        FEED_IN_TARIFF, MARKET_PREMIUM, POWER_PURCHASE_CONTRACT, MARKET, SELF_CONSUMPTION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param hundredthCents price of a kWh in 1/100 cent
     * @param until last day on which it is paid
     * @param counterparty who pays it
     */
    public record Tariff(Kind kind, long hundredthCents, LocalDate until, String counterparty) {
    }

    public RevenueBasis {
        tariffs = List.copyOf(tariffs);
    }

    static RevenueBasis read(StepReader in) {
        List<Tariff> tariffs = in.rows(row -> new Tariff(row.choice("kind", Kind.class), row.hundredths("price", 100_000),
                row.date("until"), row.line("counterparty", 200)));
        if (tariffs.isEmpty()) {
            in.row(0).fault("kind", "at least one tariff or contract", "none");
        }
        return new RevenueBasis(Proposal.CURRENCY, tariffs);
    }
}
