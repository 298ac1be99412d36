package org.jiheng.indicators.cycle.document;

import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.indicators.cycle.scheme.Clauses;
import org.jiheng.indicators.cycle.scheme.CycleName;
import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.indicators.cycle.scheme.ParameterChange;
import org.jiheng.indicators.cycle.scheme.Parameters;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.cycle.scheme.SchemeInvalid;
import org.jiheng.indicators.cycle.scheme.SchemeRules;
import org.jiheng.kit.refusal.Fault;

/** Schemes as JSON documents. */
@ApplicationScoped
public class SchemeDocuments {
    private final SchemeSchema schema = new SchemeSchema();
    private final ObjectMapper json;

    SchemeDocuments(ObjectMapper json) {
        this.json = json;
    }

    /** The document with its cycle called by its {@link CycleName}, where it is written as the jurisdiction is. */
    public JsonNode withCycleName(JsonNode document) {
        String jurisdiction = document.path("jurisdiction").asText();
        int year = document.path("year").asInt();
        if (document instanceof ObjectNode scheme
                && scheme.path("cycle").asText().equals(CycleName.written(jurisdiction, year))) {
            return scheme.deepCopy().put("cycle", CycleName.of(jurisdiction, year));
        }
        return document;
    }

    /**
     * The scheme that a document describes.
     *
     * @throws SchemeInvalid naming every fault that the schema or a rule finds
     */
    public Scheme accept(JsonNode document) {
        Element root = element(document);
        List<Fault> faults = Stream.concat(schema.faults(document).stream(), SchemeRules.faults(root).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new SchemeInvalid(faults);
        }
        return Scheme.of(root);
    }

    /** The scheme that a stored document describes; it was accepted before. */
    public Scheme restore(String document) {
        return Scheme.of(element(parse(document)));
    }

    /** What changes from one document to the other, each named with its clause by the later one. */
    public List<ParameterChange> difference(String earlier, String later) {
        Element after = element(parse(later));
        return Parameters.of(element(parse(earlier))).until(Parameters.of(after), Clauses.of(after));
    }

    public JsonNode parse(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document as rules read it. */
    public Element element(JsonNode document) {
        return Element.root(json.convertValue(document, Object.class));
    }
}
