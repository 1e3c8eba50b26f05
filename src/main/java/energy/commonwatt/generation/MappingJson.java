package energy.commonwatt.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Mappings as JSON: strict about unknown members, durations as ISO 8601. */
public final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private MappingJson() {
    }

    public static String write(ColumnMapping mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is always writable", e);
        }
    }

    /** @throws MappingInvalid when the text is no mapping */
    public static ColumnMapping read(String json) {
        try {
            ColumnMapping mapping = JSON.readValue(json, ColumnMapping.class);
            if (mapping == null) {
                throw new MappingInvalid("mapping", "a JSON object");
            }
            return mapping;
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof MappingInvalid invalid) {
                throw invalid;
            }
            throw new MappingInvalid(e.getPath().isEmpty() ? "mapping" : e.getPath().getLast().getFieldName(),
                    "a mapping as the documentation of the readings format has it (" + e.getOriginalMessage() + ")");
        } catch (JsonProcessingException e) {
            throw new MappingInvalid("mapping", "valid JSON (" + e.getOriginalMessage() + ")");
        }
    }
}
