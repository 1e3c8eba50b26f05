package energy.commonwatt.projects;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.projects.StepPage.Option;
import energy.commonwatt.web.PartMessages;

/** What can be chosen in a step. */
@ApplicationScoped
class StepOptions {

    private final ProposalFieldMessages words;
    private final MilestoneMessages milestones;
    private final DeskMessages desk;
    private final PartMessages parts;

    StepOptions(ProposalFieldMessages words, MilestoneMessages milestones, DeskMessages desk, PartMessages parts) {
        this.words = words;
        this.milestones = milestones;
        this.desk = desk;
        this.parts = parts;
    }

    /** @param operator whose proposal it is: it attests nothing of its own */
    List<Option> of(String field, UUID operator) {
        return switch (field) {
            case "technology" -> choose(Technology.values(), it -> desk.technologyOf(it.code()));
            case "tier" -> choose(TrustTier.values(), it -> parts.tier(it.code()));
            case "source" -> choose(FinancingPlan.Source.values(), it -> words.source(it.code()));
            case "kind" -> choose(RevenueBasis.Kind.values(), it -> words.tariff(it.code()));
            case "state" -> choose(Permit.State.values(), it -> words.permitState(it.code()));
            case "role" -> choose(Party.Role.values(), it -> words.role(it.code()));
            case "milestone" -> choose(MilestoneKind.values(), it -> milestones.kind(it.code()));
            case "attester" -> blankAnd(Organisation.listAllByName().stream().filter(it -> !it.id().equals(operator))
                    .map(it -> new Option(it.id().toString(), it.name())));
            case "inOrder", "stops" -> List.of(new Option("yes", words.yes()), new Option("no", words.no()));
            default -> List.of();
        };
    }

    private <E extends Enum<E>> List<Option> choose(E[] values, Function<E, String> label) {
        return blankAnd(Arrays.stream(values).map(it -> new Option(it.name(), label.apply(it))));
    }

    private List<Option> blankAnd(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", words.choose())), options).toList();
    }
}
