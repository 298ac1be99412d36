package org.jiheng.scoring.history.persistence;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.scoring.history.Revisions;

/** Topic → revision as a JSON object. */
@ApplicationScoped
class RevisionsColumn {
    private static final TypeReference<Map<String, Long>> BY_TOPIC = new TypeReference<>() {};

    private final ObjectMapper json;

    RevisionsColumn(ObjectMapper json) {
        this.json = json;
    }

    String write(Revisions revisions) {
        try {
            return json.writeValueAsString(revisions.byTopic());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Revisions read(String column) {
        try {
            return new Revisions(json.readValue(column, BY_TOPIC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
