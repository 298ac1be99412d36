package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A service's no, with what it said. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_FAULTS = 20;
    // a service names so many faults and counts the others
    private static final String MORE = "more-faults";

    private final int status;
    private final String body;

    public RefusedRequest(String request, int status, String body) {
        super(request);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Whether it was refused for this alone, whatever else could have been wrong. */
    boolean onlyFor(String rule) {
        JsonNode problem = problem();
        return problem != null
                && !problem.path("errors").isEmpty()
                && StreamSupport.stream(problem.path("errors").spliterator(), false)
                        .map(error -> error.path("rule").asText())
                        .allMatch(broken -> broken.equals(rule) || broken.equals(MORE));
    }

    /** The problem's type without its prefix; empty where there is no problem. */
    String type() {
        JsonNode problem = problem();
        return problem == null ? "" : problem.path("type").asText().replaceFirst("^.*:", "");
    }

    /** The request, then the problem's title and detail, then a line a fault. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>(List.of(getMessage() + " → " + status));
        JsonNode problem = problem();
        if (problem == null) {
            lines.add("  " + body);
            return lines;
        }
        lines.add("  " + problem.path("title").asText() + ": "
                + problem.path("detail").asText());
        JsonNode errors = problem.path("errors");
        for (int i = 0; i < Math.min(SHOWN_FAULTS, errors.size()); i++) {
            JsonNode error = errors.get(i);
            lines.add("  " + error.path("path").asText() + ": "
                    + error.path("detail").asText());
        }
        if (errors.size() > SHOWN_FAULTS) {
            lines.add("  … +" + (errors.size() - SHOWN_FAULTS));
        }
        return lines;
    }

    private JsonNode problem() {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem != null && problem.isObject() ? problem : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
