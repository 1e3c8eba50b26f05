package energy.commonwatt.funding;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investor;

/** What an investor has to be told, and to answer, before a commitment of this size (Reg. (EU) 2020/1503, Art. 21). */
@ApplicationScoped
class InvestmentChecks {

    private static final int WHOLE = 100;

    /** A warning and what it takes to go on. */
    enum Warning {
        /** The entry knowledge test said that such investments may not fit (Art. 21(4)). */
        KNOWLEDGE,
        /** Above the higher of EUR 1,000 and 5 % of net worth: warning, explicit consent, proof of understanding (Art. 21(7)). */
        LARGE
    }

    private final FundingConfig config;

    InvestmentChecks(FundingConfig config) {
        this.config = config;
    }

    List<Warning> warnings(Investor investor, Money amount) {
        List<Warning> warnings = new ArrayList<>();
        if (!investor.sophisticated() && !investor.knowledgeSufficient()) {
            warnings.add(Warning.KNOWLEDGE);
        }
        if (!investor.sophisticated() && amount.compareTo(threshold(investor, amount.currency())) > 0) {
            warnings.add(Warning.LARGE);
        }
        return warnings;
    }

    /** Up to this amount a single investment needs no warning about its size. It is a trigger, not a cap. */
    Money threshold(Investor investor, String currency) {
        long worth = investor.netWorth() == null ? 0 : Math.max(0, investor.netWorth().minorUnits());
        long share = Math.multiplyExact(worth, (long) config.warningPercent()) / WHOLE;
        return new Money(Math.max(config.warningAbove(), share), currency);
    }

    /**
     * @param consents what the investor has answered
     * @throws FundingRuleViolation when a warning was not consented to, or not understood
     */
    void require(List<Warning> warnings, Consents consents) {
        if (!consents.sheetRead()) {
            throw missing("that you have read the key investment information sheet");
        }
        if (warnings.contains(Warning.KNOWLEDGE) && !consents.knowledge()) {
            throw missing("that you have read the warning about your knowledge test");
        }
        if (warnings.contains(Warning.LARGE) && !consents.large()) {
            throw missing("that you want to invest this much in spite of the warning");
        }
        if (warnings.contains(Warning.LARGE) && !Consents.ALL_OF_IT.equals(consents.canLose())) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE,
                    "The question about your risk is not answered right",
                    "all of the money can be lost; read the warning again",
                    consents.canLose() == null ? "no answer" : consents.canLose());
        }
    }

    private static FundingRuleViolation missing(String what) {
        return new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "A confirmation is missing", what, "not confirmed");
    }
}
