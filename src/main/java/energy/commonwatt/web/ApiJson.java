package energy.commonwatt.web;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** The API's JSON has a record's components alone, not the answers to questions such as {@code isPositive}. */
@Singleton
class ApiJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // Quarkus hands over the mapper after it was built.
    public void customize(ObjectMapper mapper) {
        mapper.disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    }
}
