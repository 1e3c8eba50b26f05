package energy.commonwatt.verification;

import static energy.commonwatt.verification.TestPack.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Investors' proofs, honest ones and lies, for the tests of both checkers. */
final class InvestorProofs {

    private static final String ROUND = "0190a8e2-0000-4000-8000-0000000000f1";
    private static final String SHEET = "5a".repeat(32);
    private static final String NUMBER = "c1".repeat(32);

    /** One story, told in values and in the records that seal them. Each part may be bent before the file is put together. */
    static final class Story {

        final Map<String, Object> knowledge = object("correct", 9L, "questions", 10L, "sufficient", true);
        final Map<String, Object> sheet = object("round", ROUND, "sheetVersion", 2L, "sheetSha256", SHEET, "shownAt",
                "2026-11-02T10:00:00Z");
        final Map<String, Object> commitment = object("round", ROUND, "commitment", NUMBER, "units", 30L, "amount",
                object("minorUnits", 300_000L, "currency", "EUR"), "sheetVersion", 2L, "sheetSha256", SHEET, "sheetShownAt",
                "2026-11-02T10:00:00Z", "sheetRead", true, "warnings", List.of("large"), "consentedToKnowledgeWarning", false,
                "consentedToLargeAmount", true, "answerHowMuchCanBeLost", "all", "committedAt", "2026-11-02T10:05:00Z",
                "reflectionEndsAt", "2026-11-06T23:00:00Z");
        final Map<String, Object> revocation = object("commitment", NUMBER, "revokedAt", "2026-11-04T08:00:00Z");
        final Map<String, Object> sheetBody = object("round", ROUND, "sheetVersion", 2L);
        final Map<String, Object> commitmentBody = object("round", ROUND, "entry", 1L, "commitment", NUMBER, "units", 30L,
                "amount", object("minorUnits", 300_000L, "currency", "EUR"), "committedAt", "2026-11-02T10:05:00Z",
                "reflectionEndsAt", "2026-11-06T23:00:00Z", "sheetVersion", 2L);
        final Map<String, Object> revocationBody = object("round", ROUND, "entry", 2L, "commitment", NUMBER, "units", 30L,
                "amount", object("minorUnits", 300_000L, "currency", "EUR"), "revokedAt", "2026-11-04T08:00:00Z");
        String commitmentLog = TestPack.LOG;
        String sheetType = "sheet-shown/1";
        int sheetAt = 1;
        int commitmentAt = 3;
        int revocationAt = 6;
        boolean revoked;

        Story revoked() {
            revoked = true;
            return this;
        }

        Map<String, Object> file() {
            List<Object> steps = new ArrayList<>();
            steps.add(step("knowledge-test/1", knowledge, "platform", "onboarding-evidence/1", object("step", "knowledge-test"),
                    "commitment", 4));
            steps.add(step("sheet-shown/1", sheet, TestPack.LOG, sheetType, sheetBody, "evidence", sheetAt));
            steps.add(
                    step("commitment/1", commitment, commitmentLog, "commitment/1", commitmentBody, "evidence", commitmentAt));
            if (revoked) {
                steps.add(step("revocation/1", revocation, TestPack.LOG, "revocation/1", revocationBody, "evidence",
                        revocationAt));
            }
            return object("format", InvestorFile.FORMAT, "round", ROUND, "steps", steps);
        }

        private static Map<String, Object> step(String kind, Map<String, Object> value, String log, String type,
                Map<String, Object> body, String member, int index) {
            byte[] salt = LogHash.sha256(kind.getBytes(StandardCharsets.UTF_8));
            String commitment = SaltedCommitment.of(salt, value);
            body.put(member, commitment);
            Map<String, Object> record = object("type", type, "id", TestPack.RECORD_ID, "log", log, "issuer", "platform",
                    "issuedAt", "2026-11-02T10:05:30Z", "ruleSet", "commonwatt-rules/1", "body", body);
            TestPack pack = TestPack.honest(record, GoodPacks.log(record, 8, index), index, TestChain.alone());
            return object("kind", kind, "value", value, "salt", Hex.of(salt), "commitment", commitment, "pack", pack.json);
        }
    }

    private InvestorProofs() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> all = new ArrayList<>();
        all.add(good("committed", "sheet, warning, consent, commitment", new Story()));
        all.add(good("revoked", "revoked within the reflection period", new Story().revoked()));
        all.add(good("sophisticated", "no warning was due, no reflection period", bent(it -> {
            it.commitment.put("warnings", List.of());
            it.commitment.put("reflectionEndsAt", "none");
            it.commitmentBody.remove("reflectionEndsAt");
        })));
        all.add(of("good-self-asserted", "checked without a trust file", new Story().file(), Finding.PROVEN, null)
                .withoutTrust());
        Map<String, Object> young = new Story().file();
        step(young, 2).remove("pack");
        all.add(of("unknown-no-pack", "the commitment's record is not proven yet", young, Finding.UNKNOWN, null));
        all.add(of("unknown-warning", "a warning that this version does not know",
                bent(it -> it.commitment.put("warnings", List.of("newer"))).file(), Finding.UNKNOWN, null));
        badFiles(all);
        badRecords(all);
        badStories(all);
        return all;
    }

    private static void badFiles(List<GoldenPack> all) {
        all.add(edited("another-member", "a member that the format does not have", "format", it -> it.put("name", "someone")));
        all.add(edited("another-format", "another format", "format", it -> it.put("format", "commonwatt-investor-proof/2")));
        all.add(edited("member-in-step", "a step with another member", "format", it -> step(it, 0).put("note", "n")));
        all.add(edited("short-salt", "a salt of 31 bytes", "format", it -> step(it, 0).put("salt", "00".repeat(31))));
        all.add(edited("value-as-text", "a value that is no object", "format", it -> step(it, 0).put("value", "sufficient")));
        all.add(edited("pack-of-another-form", "a pack with another member", "format",
                it -> map(step(it, 0).get("pack")).put("note", "n")));
        all.add(edited("edited-value", "the number of units was edited", "opening",
                it -> map(step(it, 2).get("value")).put("units", 3L)));
        all.add(edited("other-salt", "a salt that opens nothing", "opening", it -> step(it, 0).put("salt", "00".repeat(32))));
        all.add(edited("other-commitment", "the commitment of another step", "opening",
                it -> step(it, 0).put("commitment", step(it, 1).get("commitment"))));
        all.add(edited("no-commitment", "nothing was committed", "offer", it -> list(it).remove(2)));
        all.add(edited("two-commitments", "two commitments in one proof", "offer", it -> list(it).add(step(it, 2))));
        all.add(edited("no-sheet", "the sheet was never shown", "sheet", it -> list(it).remove(1)));
        all.add(edited("other-round", "the file speaks of another offer", "offer",
                it -> it.put("round", "0190a8e2-0000-4000-8000-0000000000f2")));
    }

    private static void badRecords(List<GoldenPack> all) {
        all.add(edited("refuted-pack", "a pack whose record was edited", "records",
                it -> map(map(step(it, 1).get("pack")).get("record")).put("issuedAt", "2026-11-01T00:00:00Z")));
        all.add(edited("foreign-pack", "the pack of another step", "records",
                it -> step(it, 0).put("pack", step(it, 1).get("pack"))));
        all.add(lie("other-type", "the record is of another type", "records", it -> it.sheetType = "sheet-replaced/1"));
        all.add(lie("other-log", "the commitment is in another plant's log", "offer",
                it -> it.commitmentLog = "asset/0190a8e2-6f1c-7d3a-9b5e-2f4c6a8e0d18"));
        all.add(lie("other-units", "the record speaks of other units", "offer", it -> it.commitmentBody.put("units", 31L)));
        all.add(lie("other-amount", "the record speaks of another amount", "offer",
                it -> it.commitmentBody.put("amount", object("minorUnits", 310_000L, "currency", "EUR"))));
        all.add(lie("other-number", "the record is of another commitment", "offer",
                it -> it.commitmentBody.put("commitment", "c2".repeat(32))));
        all.add(lie("other-version-in-record", "the record names another version of the sheet", "sheet",
                it -> it.commitmentBody.put("sheetVersion", 1L)));
        all.add(lie("other-end-in-record", "the record names another end of reflection", "reflection",
                it -> it.commitmentBody.put("reflectionEndsAt", "2026-11-03T23:00:00Z")));
        all.add(lie("no-end-in-record", "the record knows of no reflection period", "reflection",
                it -> it.commitmentBody.remove("reflectionEndsAt")));
    }

    private static void badStories(List<GoldenPack> all) {
        all.add(lie("other-version", "another version was shown than committed to", "sheet", it -> {
            it.sheet.put("sheetVersion", 1L);
            it.sheetBody.put("sheetVersion", 1L);
        }));
        all.add(lie("other-sheet", "the version shown has another hash", "sheet",
                it -> it.sheet.put("sheetSha256", "5b".repeat(32))));
        all.add(lie("shown-after", "the sheet was shown after the commitment", "sheet", it -> {
            it.sheet.put("shownAt", "2026-11-02T10:05:01Z");
            it.commitment.put("sheetShownAt", "2026-11-02T10:05:01Z");
        }));
        all.add(lie("recorded-after", "the sheet was recorded after the commitment", "sheet", it -> it.sheetAt = 5));
        all.add(lie("sheet-not-read", "it was not confirmed that the sheet was read", "consent",
                it -> it.commitment.put("sheetRead", false)));
        all.add(lie("no-consent", "the warning was not consented to", "consent",
                it -> it.commitment.put("consentedToLargeAmount", false)));
        all.add(lie("wrong-answer", "the question about the risk was answered wrong", "consent",
                it -> it.commitment.put("answerHowMuchCanBeLost", "interest")));
        all.add(lie("no-consent-to-knowledge", "the warning about knowledge was not consented to", "consent",
                it -> it.commitment.put("warnings", List.of("knowledge"))));
        all.add(lie("ends-before", "reflection ends before it begins", "reflection", it -> {
            it.commitment.put("reflectionEndsAt", "2026-11-02T10:04:59Z");
            it.commitmentBody.put("reflectionEndsAt", "2026-11-02T10:04:59Z");
        }));
        all.add(lie("revoked-late", "revoked after the reflection period", "reflection",
                it -> revokedAt(it, "2026-11-06T23:00:01Z")));
        all.add(lie("revoked-early", "revoked before the commitment", "reflection",
                it -> revokedAt(it, "2026-11-02T10:04:59Z")));
        all.add(lie("revoked-another", "another commitment was revoked", "reflection",
                it -> it.revoked().revocation.put("commitment", "c2".repeat(32))));
        all.add(lie("revoked-before-in-log", "revoked before it was recorded", "reflection",
                it -> it.revoked().revocationAt = 2));
        all.add(lie("revoked-without-reflection", "there was nothing to reflect", "reflection", it -> {
            it.revoked().commitment.put("reflectionEndsAt", "none");
            it.commitmentBody.remove("reflectionEndsAt");
        }));
        all.add(lie("no-instant", "a moment that is none", "reflection", it -> {
            it.commitment.put("reflectionEndsAt", "soon");
            it.commitmentBody.put("reflectionEndsAt", "soon");
        }));
    }

    private static void revokedAt(Story story, String at) {
        story.revoked().revocation.put("revokedAt", at);
        story.revocationBody.put("revokedAt", at);
    }

    private static Story bent(Consumer<Story> change) {
        Story story = new Story();
        change.accept(story);
        return story;
    }

    private static GoldenPack good(String name, String says, Story story) {
        return of("good-" + name, says, story.file(), Finding.PROVEN, null);
    }

    private static GoldenPack lie(String name, String says, String refutedStep, Consumer<Story> change) {
        return of("bad-" + name, says, bent(change).file(), Finding.REFUTED, refutedStep);
    }

    private static GoldenPack edited(String name, String says, String refutedStep, Consumer<Map<String, Object>> change) {
        Map<String, Object> file = new Story().file();
        change.accept(file);
        return of("bad-" + name, says, file, Finding.REFUTED, refutedStep);
    }

    private static GoldenPack of(String name, String says, Map<String, Object> file, Finding verdict, String refutedStep) {
        return new GoldenPack("investor/" + name + ".json", says, (Json.write(file) + "\n").getBytes(StandardCharsets.UTF_8),
                true,
                verdict, refutedStep);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> file) {
        return (List<Object>) file.get("steps");
    }

    private static Map<String, Object> step(Map<String, Object> file, int index) {
        return map(list(file).get(index));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
