package org.jiheng.localstack.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/** Subjects whose newest record a reader could not take. */
record StuckCheck(Probe probe, String name, String url, Supplier<String> token) implements Check {
    @Override
    public List<Observation> look() {
        List<Observation> seen = new ArrayList<>();
        JsonNode stuck = probe.fetch(url + "/api/v1/standings/stuck", "stuck", token.get())
                .path("stuck");
        stuck.forEach(subject -> seen.add(Observation.wrong(
                "stuck",
                name,
                subject.path("topic").asText(),
                subject.path("subject").asText(),
                subject.path("reason").asText(),
                subject.path("since").asText())));
        return seen.isEmpty() ? List.of(Observation.well("none-stuck", name)) : seen;
    }
}
