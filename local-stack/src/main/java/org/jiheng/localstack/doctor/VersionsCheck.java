package org.jiheng.localstack.doctor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** The services are built and brought out together: each says its version where it says that it lives. */
record VersionsCheck(Probe probe, Map<String, String> management) implements Check {
    @Override
    public List<Observation> look() {
        Map<String, String> versions = new TreeMap<>();
        management.forEach((name, url) -> versions.put(name, version(url)));
        if (versions.isEmpty()) {
            return List.of();
        }
        if (versions.containsValue("")) {
            return List.of(Observation.wrong("version-unknown", versions));
        }
        return versions.values().stream().distinct().count() > 1
                ? List.of(Observation.wrong("versions-differ", versions))
                : List.of(Observation.well(
                        "versions", versions.values().iterator().next()));
    }

    private String version(String url) {
        for (JsonNode check :
                Probe.json(probe.get(url + "/q/health/live", null)).path("checks")) {
            if (check.at("/data/version").isTextual()) {
                return check.at("/data/version").asText();
            }
        }
        return "";
    }
}
