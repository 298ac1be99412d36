package org.jiheng.localstack.doctor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.load.Unreachable;

/** Whether each service listens, lives, is ready and well, by its own word at its management port. */
record HealthCheck(Probe probe, Map<String, String> services, Map<String, String> management) implements Check {
    @Override
    public List<Observation> look() {
        List<Observation> seen = new ArrayList<>();
        services.forEach((name, url) -> seen.add(look(name, url)));
        return seen;
    }

    private Observation look(String name, String url) {
        if (!listens(url)) {
            return Observation.wrong("not-listening", name, url);
        }
        String told = management.get(name);
        if (told == null) {
            return Observation.well("management-unknown", name);
        }
        return listens(told) ? ask(name, told) : Observation.wrong("management-not-listening", name, told);
    }

    private static boolean listens(String url) {
        URI address = URI.create(url);
        int port =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return Listener.at(address.getHost(), port);
    }

    private Observation ask(String name, String url) {
        try {
            String live = down(probe.get(url + "/q/health/live", null));
            if (!live.isEmpty()) {
                return Observation.wrong("not-live", name, url, live);
            }
            String ready = down(probe.get(url + "/q/health/ready", null));
            if (!ready.isEmpty()) {
                return Observation.wrong("not-ready", name, url, ready);
            }
            String well = down(probe.get(url + "/q/health/well", null));
            return well.isEmpty()
                    ? Observation.well("healthy", name, url)
                    : Observation.wrong("not-well", name, url, well);
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
