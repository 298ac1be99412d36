package org.jiheng.localstack.doctor;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tokens, deadlines and revisions go by the clocks of the machines: they must tell the same time. */
record ClockCheck(Probe probe, String name, String url, Clock clock) implements Check {
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    @Override
    public List<Observation> look() {
        Instant sent = clock.instant();
        HttpResponse<String> response = probe.get(url + "/api/v1/standings/stuck", null);
        Instant received = clock.instant();
        return List.of(response.headers()
                .firstValue("Date")
                .map(date -> compare(date, sent, received))
                .orElseGet(() -> Observation.wrong("clock-unknown", name)));
    }

    /** The header has whole seconds, cut off; the answer was written at some moment between sending and receiving. */
    private Observation compare(String date, Instant sent, Instant received) {
        try {
            Instant earliest = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Instant latest = earliest.plusSeconds(1);
            Duration ahead = Duration.between(received, earliest);
            Duration behind = Duration.between(latest, sent);
            if (ahead.compareTo(TOLERATED) > 0) {
                return Observation.wrong("clock-ahead", name, ahead.toSeconds());
            }
            return behind.compareTo(TOLERATED) > 0
                    ? Observation.wrong("clock-behind", name, behind.toSeconds())
                    : Observation.well("clock", name);
        } catch (DateTimeException e) {
            return Observation.wrong("clock-unknown", name);
        }
    }
}
