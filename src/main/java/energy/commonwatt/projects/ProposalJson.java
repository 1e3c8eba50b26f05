package energy.commonwatt.projects;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import energy.commonwatt.verification.CanonicalJson;

/**
 * A proposal as JSON: canonical (RFC 8785), so that it has one hash; every number an integer. Versions are kept for ever, so a component of a
 * section may be added (it is null in what is older), and none renamed.
 */
final class ProposalJson {

    static final String FORMAT = "commonwatt-proposal/1";
    private static final TypeReference<TreeMap<String, Object>> OBJECT = new TypeReference<>() {
    };
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(Technology.class, Coded.class).addMixIn(TrustTier.class, Coded.class).build();

    private ProposalJson() {
    }

    static String canonical(Proposal proposal) {
        Map<String, Object> json = MAPPER.convertValue(proposal, OBJECT);
        json.put("format", FORMAT);
        return new String(CanonicalJson.integersOnly(json), StandardCharsets.UTF_8);
    }

    static Proposal read(String json) {
        try {
            return MAPPER.readValue(json, Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expected a stored proposal, found what cannot be read", e);
        }
    }
}
