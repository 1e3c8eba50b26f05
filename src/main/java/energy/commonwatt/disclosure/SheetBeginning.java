package energy.commonwatt.disclosure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** What a new draft says already: what follows from the offer and from how this platform works. */
@ApplicationScoped
class SheetBeginning {

    private static final int MONTHS = 12;
    private static final int WHOLE = 10_000;

    private final BeginningMessages words;

    SheetBeginning(BeginningMessages words) {
        this.words = words;
    }

    SheetAnswers of(FundingRound round) {
        Map<SheetField, String> known = new EnumMap<>(SheetField.class);
        known.put(SheetField.IDENTITY, round.project.operator.name);
        known.put(SheetField.DESCRIPTION, round.project.summary);
        known.put(SheetField.WHEN_NOT_REACHED, words.whenNotReached());
        known.put(SheetField.KEY_RIGHTS, words.keyRights());
        known.put(SheetField.TRANSFER, words.transfer());
        known.put(SheetField.EXIT, words.exit());
        known.put(SheetField.MITIGATION, words.mitigation());
        known.put(SheetField.REPAYMENTS, round.returnKind == ReturnKind.INTEREST ? atTheEnd(round) : "");
        known.put(SheetField.REPAYMENT_NOTE, words.repaymentNote());
        known.put(SheetField.FEES, words.fees());
        known.put(SheetField.INFORMATION, words.information());
        Map<String, String> answers = new HashMap<>();
        known.forEach((field, text) -> answers.put(field.code(), text));
        return new SheetAnswers(answers);
    }

    /** Yearly interest on the target, and the principal with the last of it: the operator changes it to what was agreed. */
    private String atTheEnd(FundingRound round) {
        Money target = round.price(round.targetUnits);
        StringBuilder lines = new StringBuilder();
        for (int year = 1, left = round.termMonths; left > 0; year++, left -= MONTHS) {
            long interest = Math.multiplyExact(target.minorUnits(), (long) round.returnBasisPoints * Math.min(left, MONTHS))
                    / (WHOLE * MONTHS);
            lines.append(words.year(year)).append(" | ").append(left <= MONTHS ? MoneyText.of(target) : "0").append(" | ")
                    .append(MoneyText.of(new Money(interest, round.currency))).append('\n');
        }
        return lines.toString();
    }
}
