package energy.commonwatt.onboarding;

import java.time.LocalDate;
import java.util.Map;

/**
 * A person who owns or controls a company (Directive (EU) 2015/849 Art. 3(6)).
 *
 * @param share hundredths of a percent; 0 for the senior managing official of a company in which nobody holds more than 25 %
 */
public record BeneficialOwner(String name, LocalDate birthDate, int share) {

    /** More than this makes an owner. */
    static final int THRESHOLD = 2_500;

    Map<String, Object> json() {
        return Map.of("name", name, "birthDate", birthDate.toString(), "shareHundredthsPercent", (long) share);
    }

    static BeneficialOwner of(Map<?, ?> json) {
        return new BeneficialOwner((String) json.get("name"), LocalDate.parse((String) json.get("birthDate")),
                ((Number) json.get("shareHundredthsPercent")).intValue());
    }

    public boolean manager() {
        return share == 0;
    }

    /** In percent, for example "33.33". */
    public String percent() {
        return java.math.BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString();
    }
}
