package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import energy.commonwatt.money.Iban;

/** What an investor answered, step by step, in the words of the field. */
public final class Answers {

    private final Map<Step, CaseAnswer> bySteps = new EnumMap<>(Step.class);

    Answers(List<CaseAnswer> answers) {
        answers.forEach(answer -> bySteps.put(answer.step, answer));
    }

    static Answers of(UUID caseId) {
        return new Answers(CaseAnswer.of(caseId));
    }

    public Optional<Applicant> applicant() {
        return read(Step.PERSON, Applicant::of);
    }

    public Optional<SourceOfFunds> funds() {
        return read(Step.FUNDS, SourceOfFunds::of);
    }

    public Optional<Category> category() {
        return read(Step.CATEGORY, Category::of);
    }

    public Optional<Knowledge> knowledge() {
        return read(Step.KNOWLEDGE, Knowledge::of);
    }

    public Optional<LossSimulation> simulation() {
        return read(Step.LOSS, LossSimulation::of);
    }

    /** For payouts. */
    public Optional<String> iban() {
        return read(Step.PAYOUT, json -> (String) json.get("iban"));
    }

    /** For reading, in groups of four. */
    public Optional<String> groupedIban() {
        return iban().map(iban -> new Iban(iban).grouped());
    }

    public boolean sophisticated() {
        return category().map(Category::sophisticated).orElse(false);
    }

    Optional<Map<String, Object>> json(Step step) {
        return Optional.ofNullable(bySteps.get(step)).map(CaseAnswer::json);
    }

    Optional<Instant> answeredAt(Step step) {
        return Optional.ofNullable(bySteps.get(step)).map(answer -> answer.answeredAt);
    }

    private <T> Optional<T> read(Step step, Function<Map<String, Object>, T> shape) {
        return json(step).map(shape);
    }
}
