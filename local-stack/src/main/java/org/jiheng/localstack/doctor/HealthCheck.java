package org.jiheng.localstack.doctor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.load.Unreachable;

/** Whether each service listens, lives and is ready, by its own word. */
record HealthCheck(Probe probe, Map<String, String> services) implements Check {
    @Override
    public List<Observation> look() {
        List<Observation> seen = new ArrayList<>();
        services.forEach((name, url) -> seen.add(look(name, url)));
        return seen;
    }

    private Observation look(String name, String url) {
        URI address = URI.create(url);
        int port =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        if (!Listener.at(address.getHost(), port)) {
            return Observation.wrong("not-listening", name, url);
        }
        try {
            String live = down(probe.get(url + "/q/health/live", null));
            if (!live.isEmpty()) {
                return Observation.wrong("not-live", name, url, live);
            }
            String ready = down(probe.get(url + "/q/health/ready", null));
            return ready.isEmpty()
                    ? Observation.well("healthy", name, url)
                    : Observation.wrong("not-ready", name, url, ready);
        } catch (Unreachable e) {
            return Observation.wrong("no-answer", name, url, e.reason());
        }
    }

    /** The names of what is down; empty if nothing is. Anybody's page with the status 200 is no health. */
    private static String down(HttpResponse<String> health) {
        JsonNode told = Probe.json(health);
        List<String> down = new ArrayList<>();
        for (JsonNode check : told.path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                down.add(check.path("name").asText());
            }
        }
        boolean up = health.statusCode() == 200 && told.path("status").asText().equals("UP");
        return down.isEmpty() && !up ? "HTTP " + health.statusCode() : String.join(", ", down);
    }
}
