package org.jiheng.kit.audit;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** As in every service: a change without an entry is a fault. */
public class AuditIsRequired implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        // small enough that a test goes through several rounds, and need not wait a minute for what is grouped
        return Map.of(
                "jiheng.audit.required", "true",
                "jiheng.audit.links-a-round", "1000",
                "jiheng.audit.refusals.minute", "1S");
    }
}
