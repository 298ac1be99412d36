package org.jiheng.localstack.load;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** One service's API as those use it who do what a package says: each act once, however often the package is loaded. */
final class ActingClient {
    private static final int PRECONDITION_FAILED = 412;
    private static final String DATE = "occurredOn";

    private final ServiceClient service;
    private final String packageDigest;
    private final Deeds deeds;
    private final boolean yearIsOver;

    /** @param yearIsOver whether each act has had its day; before, all are dated by the services, when they come */
    ActingClient(ServiceClient service, String packageDigest, boolean yearIsOver, Deeds deeds) {
        this.service = service;
        this.packageDigest = packageDigest;
        this.yearIsOver = yearIsOver;
        this.deeds = deeds;
    }

    Answer post(Person person, LocalDate day, String path, Map<String, ?> body) {
        return post(person, day, path, body, "");
    }

    /** @param part tells requests to the same address apart */
    Answer post(Person person, LocalDate day, String path, Map<String, ?> body, String part) {
        return send(person, path, dated(day, body), part);
    }

    /** A move of a thing as it stands there now: it has a version, and who moves it names the one that was seen. */
    void move(Person person, LocalDate day, String thing, String move) {
        String seen = service.entityTag(Person.reader(), thing);
        send(person, thing + "/" + move, dated(day, Map.of()), "", Map.of("If-Match", seen));
    }

    /** What takes no date of the act itself. */
    Answer send(Person person, String path, Object body, String part) {
        return send(person, path, body, part, Map.of());
    }

    private Answer send(Person person, String path, Object body, String part, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", StepKey.of(packageDigest, path + "\n" + part));
        HttpResponse<String> response = service.send(person, "POST", path, body, all);
        if (response.statusCode() >= 300) {
            throw service.refused("POST", path, response);
        }
        boolean repeated = response.headers().firstValue("Idempotency-Replayed").isPresent();
        deeds.count(repeated);
        return new Answer(ServiceClient.json(response.body()), repeated);
    }

    /** Puts what is not there yet; what an earlier load has put stays as it is. */
    void create(Person person, LocalDate day, String path, Map<String, ?> body) {
        HttpResponse<String> response =
                service.send(person, "PUT", path, dated(day, body), Map.of("If-None-Match", "*"));
        boolean there = response.statusCode() == PRECONDITION_FAILED;
        if (response.statusCode() >= 300 && !there) {
            throw service.refused("PUT", path, response);
        }
        deeds.count(there);
    }

    JsonNode get(Person person, String path) {
        return service.get(person, path);
    }

    void doneBefore() {
        deeds.count(true);
    }

    private Map<String, ?> dated(LocalDate day, Map<String, ?> body) {
        if (body.containsKey(DATE) || !yearIsOver) {
            return body;
        }
        Map<String, Object> dated = new LinkedHashMap<>(body);
        dated.put(DATE, day.toString());
        return dated;
    }
}
