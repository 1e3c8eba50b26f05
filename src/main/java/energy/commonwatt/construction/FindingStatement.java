package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;

/**
 * What an attester states about one submission; its canonical form (RFC 8785) is what is hashed and signed. The words stay in the database
 * and are stated by their hash: a record cannot be taken back.
 *
 * @param files SHA-256 of what was looked at, in ascending order
 * @param words SHA-256 of the finding's text
 * @param at in whole seconds
 */
record FindingStatement(Milestone milestone, int submission, boolean confirmed, List<String> files, String words, Instant at) {

    static FindingStatement of(Milestone milestone, int submission, boolean confirmed, List<EvidenceFile> files, String words,
            Instant at) {
        return new FindingStatement(milestone, submission, confirmed, files.stream().map(it -> it.sha256).sorted().toList(),
                Hex.of(LogHash.sha256(words.getBytes(StandardCharsets.UTF_8))), at);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("round", milestone.escrow.id.toString());
        body.put("milestone", milestone.number);
        body.put("submission", submission);
        body.put("confirmed", confirmed);
        body.put("files", files);
        body.put("words", words);
        body.put("foundAt", at.toString());
        return body;
    }

    /** 64 hex digits. */
    String sha256() {
        return Hex.of(LogHash.sha256(CanonicalJson.integersOnly(body())));
    }
}
