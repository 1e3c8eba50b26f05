package energy.commonwatt.onboarding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.verification.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * A case as a ZIP file: {@code case.json} (data, checks, history), {@code evidence.json} (values with salts, so that the commitments on
 * record can be opened), and the documents. One document is in memory at a time.
 */
@ApplicationScoped
class CaseExport {

    private final Evidence evidence;

    CaseExport(Evidence evidence) {
        this.evidence = evidence;
    }

    void write(UUID id, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "case.json", text(QuarkusTransaction.requiringNew().call(() -> content(id))));
        entry(zip, "evidence.json", text(QuarkusTransaction.requiringNew().call(() -> evidence(id))));
        for (CaseDocument document : QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(id))) {
            entry(zip, "documents/" + document.name,
                    QuarkusTransaction.requiringNew().call(() -> DocumentContent.of(document)));
        }
        zip.finish();
    }

    private static Map<String, Object> content(UUID id) {
        OnboardingCase found = OnboardingCase.known(id).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", id.toString());
        json.put("state", found.state.name());
        moments(json, found);
        json.put("mail", found.mail);
        json.put("reason", found.reason);
        json.put("firstApprovalBy", found.firstApprovalBy);
        json.put("decidedBy", found.decidedBy);
        Answers answers = Answers.of(id);
        Map<String, Object> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            answers.json(step).ifPresent(value -> steps.put(step.code(), value));
        }
        json.put("answers", steps);
        json.put("documents", CaseDocument.of(id).stream().map(CaseExport::json).toList());
        json.put("checks", CaseCheck.of(id).stream().map(CaseExport::json).toList());
        json.put("history", CaseEvent.of(id).stream().map(CaseExport::json).toList());
        return json;
    }

    private static void moments(Map<String, Object> json, OnboardingCase found) {
        json.put("begunAt", text(found.begunAt));
        json.put("submittedAt", text(found.submittedAt));
        json.put("firstApprovalAt", text(found.firstApprovalAt));
        json.put("decidedAt", text(found.decidedAt));
        json.put("acceptedAt", text(found.acceptedAt));
        json.put("screenedAt", text(found.screenedAt));
        json.put("erasedAt", text(found.erasedAt));
    }

    private static Map<String, Object> json(CaseDocument document) {
        return Map.of("name", document.name, "purpose", document.purpose.code(), "size", document.size, "sha256",
                document.sha256, "uploadedAt", document.uploadedAt.toString());
    }

    private static Map<String, Object> json(CaseCheck check) {
        return Map.of("kind", check.kind.name(), "provider", check.provider, "notice", check.notice, "outcome",
                check.outcome.name(), "reference", check.reference, "checkedAt", check.checkedAt.toString());
    }

    private static Map<String, Object> json(CaseEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", event.at.toString());
        json.put("actor", event.actor);
        json.put("what", event.kind.name());
        json.put("reason", event.reason);
        return json;
    }

    private Map<String, Object> evidence(UUID id) {
        List<Object> kept = new ArrayList<>();
        for (Evidence.Kept one : evidence.of(id)) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", one.kind());
            json.put("value", Json.parse(one.value()));
            json.put("salt", one.salt());
            json.put("commitment", one.commitment());
            json.put("record", text(one.recordId()));
            json.put("keptAt", one.keptAt().toString());
            kept.add(json);
        }
        return Map.of("evidence", kept);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static byte[] text(Map<String, Object> json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
