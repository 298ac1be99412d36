package org.jiheng.kit.standing;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** The service's own mapper too; apart, since digests are also computed where there is no service. */
@Singleton
class ExactNumbersInTheService implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        ExactNumbers.in(mapper);
    }
}
