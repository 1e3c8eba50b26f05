package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether an investor's proof shows what it says: that these values are the ones that records seal, that the records are in the
 * log, and that sheet, warnings, commitment and revocation came in the order that the law wants (Reg. (EU) 2020/1503, Art. 21 to 23).
 */
public final class InvestorCheck implements Steps.Checks {

    static final String VERB = "investor";

    private final byte[] bytes;
    private final Trust trust;
    private final Steps steps = new Steps();
    private final InvestorRecords records;
    private InvestorFile file;
    private InvestorFile.Opened commitment;
    private InvestorFile.Opened sheet;
    private InvestorFile.Opened revocation;

    private InvestorCheck(byte[] bytes, Trust trust) {
        this.bytes = bytes;
        this.trust = trust;
        this.records = new InvestorRecords(trust);
    }

    /** @param trust the chain and contract that the user decided on; without it they are taken from the packs */
    public static Verdict of(byte[] file, Optional<Trust> trust) {
        return of(file, trust.orElse(null));
    }

    static Verdict of(byte[] file, Trust trust) {
        InvestorCheck check = new InvestorCheck(file, trust);
        check.steps.run("format", "The proof is well formed", check);
        check.steps.run("opening", "Each value is the one that its commitment seals", check);
        check.steps.run("records", "A record in the log carries each commitment", check);
        check.steps.run("offer", "One commitment to this offer is shown, and everything belongs to it", check);
        check.steps.run("sheet", "The information sheet was shown before", check);
        check.steps.run("consent", "Each warning was consented to", check);
        check.steps.run("reflection", "What the records say of reflecting and revoking fits", check);
        return Verdict.of(VERB, check.steps, check.statement());
    }

    @Override
    public String check(String id) {
        return switch (id) {
            case "format" -> format();
            case "opening" -> opening();
            case "records" -> records();
            case "offer" -> offer();
            case "sheet" -> sheet();
            case "consent" -> consent();
            default -> reflection();
        };
    }

    private String format() {
        file = InvestorFile.parse(bytes);
        return "format " + InvestorFile.FORMAT + ", " + file.steps().size() + " steps";
    }

    private String opening() {
        for (InvestorFile.Opened step : file.steps()) {
            if (!SaltedCommitment.opens(step.commitment(), step.salt(), step.value())) {
                throw new NotProven("salt and value of " + step.name() + " do not give the commitment " + step.commitment());
            }
        }
        return file.steps().size() + " values with their salts";
    }

    private String records() {
        List<String> missing = new ArrayList<>();
        for (InvestorFile.Opened step : file.steps()) {
            if (step.pack() == null) {
                missing.add(step.name());
            } else {
                records.prove(step);
            }
        }
        if (!missing.isEmpty()) {
            throw new NotKnown("no proof yet for " + String.join(", ", missing) + ": download the file again later");
        }
        return file.steps().size() + " records, each with its proof";
    }

    static void same(String what, Object expected, Object found, InvestorFile.Opened step) {
        if (!expected.equals(found)) {
            throw new NotProven("expected " + expected + " as " + what + " for " + step.name() + ", found " + found);
        }
    }

    private String offer() {
        commitment = only(InvestorFile.COMMITMENT)
                .orElseThrow(() -> new NotProven("expected one " + InvestorFile.COMMITMENT + ", found none"));
        revocation = only(InvestorFile.REVOCATION).orElse(null);
        same("the round", file.round(), commitment.text("round"), commitment);
        for (InvestorFile.Opened step : file.steps()) {
            if (step.isA(InvestorFile.SHEET)) {
                same("the round", file.round(), step.text("round"), step);
            }
            if (step.isOfAnOffer()) {
                same("the round in the record", file.round(), records.said(step, "round"), step);
                same("the log", records.of(commitment).log(), records.of(step).log(), step);
            }
        }
        same("the commitment's number", commitment.text("commitment"), records.said(commitment, "commitment"), commitment);
        same("the units", commitment.integer("units"), records.said(commitment, "units"), commitment);
        same("the amount", commitment.any("amount"), records.said(commitment, "amount"), commitment);
        return commitment.integer("units") + " units, commitment " + commitment.text("commitment") + " of the round "
                + file.round();
    }

    private Optional<InvestorFile.Opened> only(String kind) {
        List<InvestorFile.Opened> found = file.steps().stream().filter(it -> it.isA(kind)).toList();
        if (found.size() > 1) {
            throw new NotProven("expected one " + kind + ", found " + found.size());
        }
        return found.stream().findFirst();
    }

    private String sheet() {
        sheet = file.steps().stream()
                .filter(it -> it.isA(InvestorFile.SHEET) && it.integer("sheetVersion") == commitment.integer("sheetVersion"))
                .findFirst()
                .orElseThrow(
                        () -> new NotProven("no step shows version " + commitment.integer("sheetVersion") + " of the sheet"));
        same("the sheet's SHA-256", commitment.text("sheetSha256"), sheet.text("sheetSha256"), sheet);
        same("the sheet's version in the record", sheet.integer("sheetVersion"), records.said(sheet, "sheetVersion"), sheet);
        same("the sheet's version in the record", sheet.integer("sheetVersion"), records.said(commitment, "sheetVersion"),
                commitment);
        same("the moment at which it was shown", sheet.text("shownAt"), commitment.text("sheetShownAt"), commitment);
        inOrder("shown", instant(sheet, "shownAt"), "committed", instant(commitment, "committedAt"));
        records.requireOrder(sheet, commitment);
        return "version " + sheet.integer("sheetVersion") + ", SHA-256 " + sheet.text("sheetSha256") + ", shown at "
                + sheet.text("shownAt");
    }

    private static String instant(InvestorFile.Opened step, String member) {
        String text = step.text(member);
        if (!Utc.isInstant(text)) {
            throw new Malformed("expected an instant as " + member + " in " + step.name() + ", found \"" + text + "\"");
        }
        return text;
    }

    /** Instants of one form order as texts. */
    private static void inOrder(String first, String earlier, String second, String later) {
        if (earlier.compareTo(later) > 0) {
            throw new NotProven(first + " at " + earlier + ", which is after " + second + " at " + later);
        }
    }

    private String consent() {
        requireYes("sheetRead");
        if (!(commitment.any("warnings") instanceof List<?> warnings)) {
            throw new Malformed("expected a list as warnings in " + commitment.name());
        }
        for (Object warning : warnings) {
            switch (String.valueOf(warning)) {
                case "knowledge" -> requireYes("consentedToKnowledgeWarning");
                case "large" -> {
                    requireYes("consentedToLargeAmount");
                    same("the answer to how much can be lost", "all", commitment.text("answerHowMuchCanBeLost"), commitment);
                }
                default -> throw new NotKnown("this version does not know the warning \"" + warning + "\"");
            }
        }
        return warnings.isEmpty() ? "no warning was due" : "warned of: " + warnings;
    }

    private void requireYes(String member) {
        same(member, true, commitment.any(member), commitment);
    }

    private String reflection() {
        String committed = instant(commitment, "committedAt");
        same("the moment of the commitment", committed, records.said(commitment, "committedAt"), commitment);
        boolean reflects = !commitment.text("reflectionEndsAt").equals("none");
        same("the end of the reflection period", reflects ? instant(commitment, "reflectionEndsAt") : "nothing",
                records.said(commitment, "reflectionEndsAt"), commitment);
        if (reflects) {
            inOrder("committed", committed, "the reflection period ended", commitment.text("reflectionEndsAt"));
        }
        if (revocation == null) {
            return reflects
                    ? "until " + commitment.text("reflectionEndsAt") + "; no revocation is shown"
                    : "none: recorded as a sophisticated investor";
        }
        return revoked(committed, reflects);
    }

    private String revoked(String committed, boolean reflects) {
        String at = instant(revocation, "revokedAt");
        same("the commitment revoked", commitment.text("commitment"), revocation.text("commitment"), revocation);
        same("the commitment revoked", commitment.text("commitment"), records.said(revocation, "commitment"), revocation);
        same("the moment of revoking", at, records.said(revocation, "revokedAt"), revocation);
        if (!reflects) {
            throw new NotProven("a commitment without a reflection period was revoked");
        }
        inOrder("committed", committed, "revoked", at);
        inOrder("revoked", at, "the reflection period ended", commitment.text("reflectionEndsAt"));
        records.requireOrder(commitment, revocation);
        return "revoked at " + at + ", before " + commitment.text("reflectionEndsAt");
    }

    private TrustStatement statement() {
        String root = trust == null ? "self-asserted" : "given";
        if (records.statements().isEmpty() || steps.finding() == Finding.REFUTED) {
            return new TrustStatement(root, "unknown", List.of(), List.of(),
                    List.of("Anything. This proof was refuted or cannot be checked; do not rely on any part of it."));
        }
        Set<String> missing = new LinkedHashSet<>(List.of(
                "Who the investor is: whoever has the file could show it. Records and chain name nobody.",
                "That nothing is missing: steps that the file leaves out cannot be seen."));
        Set<String> honest = new LinkedHashSet<>();
        records.statements().forEach(it -> {
            honest.addAll(it.honest());
            missing.addAll(it.notProved());
        });
        return new TrustStatement(root, records.statements().get(0).consensus(), proved(), List.copyOf(honest),
                List.copyOf(missing));
    }

    private List<String> proved() {
        List<String> proved = new ArrayList<>();
        proved.add("The values in this file are those that " + records.statements().size()
                + " records seal, and not a byte was changed since.");
        if (steps.finding() == Finding.PROVEN) {
            proved.add("Version " + sheet.integer("sheetVersion") + " of the information sheet was recorded as shown before "
                    + commitment.integer("units") + " units were committed to at " + commitment.text("committedAt") + ".");
        }
        return proved;
    }
}
