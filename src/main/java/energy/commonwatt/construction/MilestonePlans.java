package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.AttesterKeys;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.Organisation;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;
import energy.commonwatt.web.NotFound;
import io.quarkus.hibernate.orm.panache.Panache;

/** Milestone plans of offers, until they are approved with them. */
@ApplicationScoped
public class MilestonePlans {

    static final int LONGEST_NAME = 70;

    private final ObjectMapper json;
    private final AttesterKeys keys;
    private final Clock clock;

    MilestonePlans(ObjectMapper json, AttesterKeys keys, Clock clock) {
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whom the tranches are paid to. @param name of the account's holder, at most 70 characters (EPC 132-08) */
    public record Payee(String name, Iban iban) {

        void check() {
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                        "Nobody can be paid under this name", "1 to " + LONGEST_NAME + " characters",
                        name == null || name.isBlank() ? "nothing" : name);
            }
        }
    }

    /**
     * Writes the plan of an offer that nobody has approved yet; an earlier one is replaced.
     *
     * @param organisation the operator's
     * @throws energy.commonwatt.projects.ProjectRuleViolation when the plan breaks a rule
     * @throws ConstructionRuleViolation when the offer was decided, or the attester is no registered one
     * @throws NotFound when that organisation has no such offer
     */
    @Transactional
    public void write(UUID round, UUID organisation, String account, MilestonePlan plan, Payee payee) {
        FundingRound offer = FundingRound.lock(round).filter(it -> it.project.operator.id.equals(organisation))
                .orElseThrow(() -> new NotFound("offer", round));
        // Whoever approved it while we waited fixed the plan before this one.
        Panache.flush();
        Panache.getEntityManager().refresh(offer);
        if (offer.state != RoundState.PROPOSED) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This offer was decided before",
                    "an offer that waits for its approval",
                    "one that is " + offer.state.name().toLowerCase(java.util.Locale.ROOT));
        }
        plan.check(financing(offer), organisation, LocalDate.ofInstant(clock.instant(), offer.project.zone()));
        attester(plan.attester());
        payee.check();
        PlanDraft draft = PlanDraft.of(round) == null ? new PlanDraft(round) : PlanDraft.of(round);
        draft.plan = new String(PlanJson.of(plan), StandardCharsets.UTF_8);
        draft.payeeName = payee.name().strip();
        draft.payeeIban = payee.iban().text();
        draft.writtenBy = account;
        draft.writtenAt = clock.instant();
        draft.persist();
    }

    /** What the tranches have to add up to: the target less the platform's fee. */
    public static Money financing(FundingRound offer) {
        Money target = offer.price(offer.targetUnits);
        return target.minus(offer.fee(target));
    }

    /** @throws ConstructionRuleViolation when the organisation is no registered attester */
    Attester attester(UUID organisation) {
        return Attester.of(organisation).orElseThrow(() -> new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                "This attester is not known", "an organisation that administrators registered as attester",
                String.valueOf(organisation)));
    }

    /**
     * Makes an organisation an attester, or gives one another key for plans to come.
     *
     * @param address of its key, 0x-prefixed hex; null for the key of development chains
     * @throws ConstructionRuleViolation when it is no address, or there is no development key
     */
    @Transactional
    public void register(UUID organisation, String address, String administrator) {
        Organisation known = Optional.ofNullable(organisation).flatMap(it -> Organisation.<Organisation>findByIdOptional(it))
                .orElseThrow(() -> new NotFound("organisation", organisation));
        String key = address == null || address.isBlank()
                ? keys.development().orElse("")
                : address.strip().toLowerCase(java.util.Locale.ROOT);
        if (!key.matches("0x[0-9a-f]{40}")) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "This is no address of a key",
                    "0x and 40 hexadecimal digits", key.isEmpty() ? "nothing" : key);
        }
        Attester.of(organisation).ifPresentOrElse(it -> it.rekey(key, administrator, clock.instant()),
                () -> new Attester(known, key, administrator, clock.instant()).persist());
    }

    /** The plan of an offer, else that of its plant's approved proposal in the offer's proportions. */
    @Transactional
    public Optional<MilestonePlan> planned(FundingRound round) {
        return Optional.ofNullable(PlanDraft.of(round.id)).map(this::read).or(() -> Proposals.approved(round.project)
                .map(Proposal::plan).map(it -> it.dividing(financing(round))));
    }

    MilestonePlan read(PlanDraft draft) {
        try {
            return json.readValue(draft.plan, MilestonePlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored plan of " + draft.roundId + " cannot be read", e);
        }
    }
}
