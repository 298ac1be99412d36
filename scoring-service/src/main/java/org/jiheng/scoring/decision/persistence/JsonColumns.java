package org.jiheng.scoring.decision.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.scoring.decision.Basis;
import org.jiheng.scoring.decision.Ground;
import org.jiheng.scoring.history.Revisions;

/** What decisions keep as JSON. */
@ApplicationScoped
class JsonColumns {
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Long>>> REVISIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    String codes(List<String> codes) {
        return write(codes);
    }

    List<String> codes(String column) {
        return read(column, CODES);
    }

    String basis(Basis basis) {
        return write(basis.figures());
    }

    Basis basis(String column) {
        return Basis.of(read(column, FIGURES));
    }

    String ground(Ground ground) {
        Map<String, Map<String, Long>> units = new HashMap<>();
        ground.byUnit().forEach((unit, revisions) -> units.put(unit, revisions.byTopic()));
        return write(units);
    }

    Ground ground(String column) {
        Map<String, Revisions> units = new HashMap<>();
        read(column, REVISIONS).forEach((unit, byTopic) -> units.put(unit, new Revisions(byTopic)));
        return new Ground(units);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String column, TypeReference<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
