package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;

/**
 * The words of an update. They stay in the database, their hash is on record: people write them, and a record cannot be taken back.
 *
 * @param paragraphs plain text without line breaks
 * @param correction null when nothing was corrected
 */
record UpdateText(String title, List<String> paragraphs, String correction, List<Shot> shots) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 8_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_DESCRIPTION = 300;

    /** A photograph and what it shows, in words. */
    record Shot(String shows, EvidenceContent content) {

        /** @throws ConstructionRuleViolation when it is no picture, too large, or nobody says what it shows */
        static Shot read(String shows, byte[] bytes, int largest) {
            EvidenceContent content = EvidenceContent.read(bytes, largest);
            if (!content.mediaType().startsWith("image/")) {
                throw new ConstructionRuleViolation(ConstructionRuleViolation.WRONG_KIND, "This file is no photograph",
                        "a JPEG or PNG picture", content.mediaType());
            }
            return new Shot(line("A photograph needs a description", shows, LONGEST_DESCRIPTION), content);
        }
    }

    /** @throws ConstructionRuleViolation when title or text is missing, too long or not plain, or a photograph is there twice */
    static UpdateText read(String title, String words, String correction, List<Shot> shots) {
        String text = words == null ? "" : words.strip();
        require("The update needs a text", text, LONGEST_WORDS);
        long different = shots.stream().map(it -> it.content().sha256()).distinct().count();
        if (different < shots.size()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "The same photograph is there twice",
                    "each photograph once", shots.size() - different + " of them again");
        }
        return new UpdateText(line("The update needs a title", title, LONGEST_TITLE),
                Arrays.stream(text.split("\\R\\s*\\R")).map(it -> it.replaceAll("\\s+", " ").strip())
                        .filter(it -> !it.isEmpty()).toList(),
                correction == null || correction.isBlank()
                        ? null
                        : line("The correction needs a reason", correction, LONGEST_REASON),
                List.copyOf(shots));
    }

    private static String line(String title, String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        require(title, text, longest);
        return text.replaceAll("\\s+", " ");
    }

    private static void require(String title, String text, int longest) {
        boolean plain = text.chars().noneMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\r' && it != '\t');
        if (text.isEmpty() || text.length() > longest || !plain) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, title,
                    "1 to " + longest + " characters of plain text",
                    text.isEmpty() ? "nothing" : plain ? text.length() + " characters" : "control characters");
        }
    }

    /** RFC 8785. */
    String canonical() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("paragraphs", paragraphs);
        body.put("photographs",
                shots.stream().map(it -> Map.of("sha256", it.content().sha256(), "shows", it.shows())).toList());
        if (correction != null) {
            body.put("correction", correction);
        }
        return new String(CanonicalJson.integersOnly(body), StandardCharsets.UTF_8);
    }

    String sha256() {
        return Hex.of(LogHash.sha256(canonical().getBytes(StandardCharsets.UTF_8)));
    }
}
