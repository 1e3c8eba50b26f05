package energy.commonwatt.projects;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.web.Format;
import energy.commonwatt.web.PartMessages;

/** A proposal as people read it: the same for its operator, for administrators, for everybody, and for what differs between two versions. */
@ApplicationScoped
class ProposalOutline {

    /** A label with its value. */
    public record Fact(String label, String value) {
    }

    /** The top of a column. */
    public record Head(String label, Kind kind) {

        enum Kind {
            TEXT, NUMBER, HASH
        }

        public boolean number() {
            return kind == Kind.NUMBER;
        }

        public boolean hash() {
            return kind == Kind.HASH;
        }

        /** Class of its cells. */
        public String code() {
            return number() ? "number" : "wrap";
        }
    }

    public record Cell(Head head, String value) {
    }

    /** @param name what tells it from the other rows, in the first column */
    public record Row(String name, List<Cell> cells) {
    }

    /** One step: single facts, and a table. */
    public record Section(ProposalStep step, List<Fact> facts, List<Head> heads, List<Row> rows) {

        boolean empty() {
            return facts.isEmpty() && rows.isEmpty();
        }
    }

    private final ProposalFieldMessages fields;
    private final ProposalMessages words;
    private final DeskMessages desk;
    private final PartMessages parts;
    private final MilestoneMessages milestones;
    private final Format format;

    ProposalOutline(ProposalFieldMessages fields, ProposalMessages words, DeskMessages desk, PartMessages parts,
            MilestoneMessages milestones,
            Format format) {
        this.fields = fields;
        this.words = words;
        this.desk = desk;
        this.parts = parts;
        this.milestones = milestones;
        this.format = format;
    }

    /** Only what there is. */
    List<Section> of(Proposal it) {
        List<Section> sections = new ArrayList<>();
        if (it.plant() != null) {
            sections.add(plant(it.plant()));
        }
        if (it.site() != null) {
            sections.add(site(it.site()));
        }
        if (it.forecast() != null) {
            sections.add(forecast(it.forecast()));
        }
        money(it, sections);
        people(it, sections);
        sections.add(meters(it));
        if (it.plan() != null) {
            sections.add(plan(it.plan()));
        }
        sections.add(documents(it));
        return sections.stream().filter(one -> !one.empty()).toList();
    }

    private void people(Proposal it, List<Section> sections) {
        sections.add(table(ProposalStep.PERMITS, List.of(text("permit"), text("authority"), text("state"), text("on")),
                it.permits().stream().map(
                        one -> List.of(one.name(), one.authority(), fields.permitState(one.state().code()), day(one.on())))
                        .toList()));
        sections.add(table(ProposalStep.PARTIES, List.of(text("role"), text("organisation")),
                it.parties().stream().map(one -> List.of(fields.role(one.role().code()), one.organisation())).toList()));
        sections.add(new Section(ProposalStep.RISKS,
                it.risks().stream().map(one -> new Fact(fields.risk(one.type().code()), one.words())).toList(), List.of(),
                List.of()));
    }

    private Section meters(Proposal it) {
        return table(ProposalStep.METERS, List.of(text("code"), new Head(desk.capacity(), Head.Kind.NUMBER), text("tier")),
                it.meteringPoints().stream()
                        .map(one -> List.of(one.code(), format.power(one.acWatts()), parts.tier(one.trustTier().code())))
                        .toList());
    }

    private Section documents(Proposal it) {
        return table(ProposalStep.DOCUMENTS,
                List.of(new Head(words.stepOf("documents"), Head.Kind.TEXT), new Head(words.topic(), Head.Kind.TEXT),
                        new Head("SHA-256", Head.Kind.HASH)),
                it.documents().stream().map(one -> List.of(one.name(), fields.topic(one.topic().code()), one.sha256()))
                        .toList());
    }

    private void money(Proposal it, List<Section> sections) {
        if (it.costs() != null) {
            List<List<String>> rows = new ArrayList<>(
                    it.costs().lines().stream().map(one -> List.of(one.name(), money(one.minorUnits()))).toList());
            rows.add(List.of(words.sum(), money(it.costs().total().minorUnits())));
            sections.add(table(ProposalStep.COSTS, List.of(text("line"), number("amount")), rows));
        }
        if (it.financing() != null) {
            sections.add(table(ProposalStep.FINANCING, List.of(text("source"), text("from"), number("amount")),
                    it.financing().lines().stream().map(
                            one -> List.of(fields.source(one.source().code()), one.from(), money(one.minorUnits()))).toList()));
        }
        if (it.revenue() != null) {
            sections.add(
                    table(ProposalStep.REVENUE, List.of(text("kind"), number("price"), text("until"), text("counterparty")),
                            it.revenue().tariffs().stream()
                                    .map(one -> List.of(fields.tariff(one.kind().code()), cents(one.hundredthCents()),
                                            day(one.until()), one.counterparty()))
                                    .toList()));
        }
    }

    private Section plant(PlantDescription it) {
        List<Fact> facts = new ArrayList<>(
                List.of(fact("name", it.name()), fact("slug", it.slug()), fact("summary", it.summary()),
                        fact("technology", desk.technologyOf(it.technology().code())),
                        new Fact(desk.capacity(), format.power(it.acWatts()))));
        if (it.dcWatts() != null) {
            facts.add(new Fact(desk.dcCapacity(), format.power(it.dcWatts())));
        }
        return section(ProposalStep.PLANT, facts, List.of(text("make"), text("model"), number("count")),
                it.equipment().stream().map(one -> List.of(one.make(), one.model(), format.count(one.count()))).toList());
    }

    private Section site(Site it) {
        List<Fact> facts = new ArrayList<>(List.of(fact("place", it.place())));
        if (it.latitude() != null) {
            facts.add(fact("latitude", it.latitude().toPlainString()));
            facts.add(fact("longitude", it.longitude().toPlainString()));
        }
        if (it.gridConnection() != null) {
            facts.add(fact("gridConnection", it.gridConnection()));
        }
        facts.add(fact("timeZone", it.timeZone()));
        return new Section(ProposalStep.SITE, facts, List.of(), List.of());
    }

    private Section forecast(YieldForecast it) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < YieldForecast.MONTHS; i++) {
            rows.add(List.of(month(i), format.kilowattHours(it.p50WattHours().get(i)),
                    format.kilowattHours(it.p90WattHours().get(i))));
        }
        rows.add(List.of(words.year(), format.kilowattHours(it.p50Year()), format.kilowattHours(it.p90Year())));
        return section(ProposalStep.YIELD, List.of(fact("origin", it.source())),
                List.of(new Head(words.month(), Head.Kind.TEXT), number("p50"),
                        number("p90")),
                rows);
    }

    static String month(int index) {
        return Month.of(index + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Section plan(MilestonePlan it) {
        List<Fact> facts = List.of(
                fact("attester", Organisation.known(it.attester()).map(one -> one.name).orElse(it.attester().toString())),
                fact("graceDays", format.count(it.graceDays())), fact("voteDays", format.count(it.voteDays())),
                fact("quorum", cents(it.quorumBasisPoints())), fact("updateDays", format.count(it.updateDays())));
        List<List<String>> rows = new ArrayList<>();
        for (PlannedMilestone one : it.milestones()) {
            rows.add(List.of(rows.size() + 1 + ". " + one.name(), milestones.kind(one.kind().code()), one.evidence(),
                    day(one.dueOn()),
                    money(one.trancheMinorUnits()), yesNo(one.inOrder()), yesNo(one.stops())));
        }
        return section(ProposalStep.MILESTONES, facts,
                List.of(text("title"), text("milestone"), text("evidence"), text("dueOn"),
                        number("tranche"), text("inOrder"), text("stops")),
                rows);
    }

    private static Section table(ProposalStep step, List<Head> heads, List<List<String>> rows) {
        return section(step, List.of(), heads, rows);
    }

    private static Section section(ProposalStep step, List<Fact> facts, List<Head> heads, List<List<String>> rows) {
        return new Section(step, facts, heads, rows.stream().map(row -> row(heads, row)).toList());
    }

    private static Row row(List<Head> heads, List<String> values) {
        return new Row(values.getFirst(),
                IntStream.range(1, values.size()).mapToObj(i -> new Cell(heads.get(i), values.get(i))).toList());
    }

    private Fact fact(String field, String value) {
        return new Fact(fields.label(field), value);
    }

    private Head text(String field) {
        return new Head(fields.label(field), Head.Kind.TEXT);
    }

    private Head number(String field) {
        return new Head(fields.label(field), Head.Kind.NUMBER);
    }

    private String yesNo(boolean yes) {
        return yes ? fields.yes() : fields.no();
    }

    private String day(LocalDate date) {
        return format.day(date);
    }

    private String money(long minorUnits) {
        return format.money(minorUnits, Proposal.CURRENCY);
    }

    private static String cents(long hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
