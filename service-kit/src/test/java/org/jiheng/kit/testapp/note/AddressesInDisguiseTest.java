package org.jiheng.kit.testapp.note;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RawHttp;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One address can be written in many ways; its limits are the same however it is written. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(AddressesInDisguiseTest.Tight.class)
class AddressesInDisguiseTest {
    private static final int BURST = 10;
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    /** Limits that a test reaches. */
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jiheng.limits.rate.address.burst", String.valueOf(BURST),
                    "jiheng.limits.rate.address.per-second", "1",
                    "jiheng.limits.body.paths.notes.path", "/api/v1/notes",
                    "jiheng.limits.body.paths.notes.max", "2K");
        }
    }

    private final String address = "127.0.1." + ADDRESSES.incrementAndGet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notes",
                "//api//v1///notes",
                "/%61pi/%761/notes",
                "/x/../api/./v1/notes",
                "/x/%2e%2e/api/v1/notes",
                "/api/v1/notes/",
                "/api/v1/notes;a=b",
                "/api;a=b/v1/notes",
                "/api%2Fv1%2Fnotes;a=b",
                "/%61pi%2fv1/notes;a=b",
                "http://elsewhere/api/v1/notes",
                "http://elsewhere//api/v1/notes"
            })
    void theLimitsOfAnAddressHoldHoweverItIsWritten(String written) throws IOException {
        String read = RawHttp.sendFrom(address, request("GET", written, ""));
        assertThat(read).contains("no-store");
        String body = "{\"name\":\"n\",\"words\":\"" + "w".repeat(3_000) + "\"}";
        String wrote = RawHttp.sendFrom(address, request("POST", written, body));
        String last = "";
        for (int i = 0; i < 4 * BURST && !last.startsWith("HTTP/1.1 429"); i++) {
            last = RawHttp.sendFrom(address, request("GET", written, ""));
        }
        assertThat(wrote).startsWith("HTTP/1.1 413");
        assertThat(last).startsWith("HTTP/1.1 429");
    }

    private static String request(String method, String written, String body) {
        return method + " " + written + " HTTP/1.1\r\nAuthorization: Bearer "
                + Tokens.of("performance-office").token() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
