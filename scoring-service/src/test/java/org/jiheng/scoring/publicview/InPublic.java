package org.jiheng.scoring.publicview;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The operator shows results to everybody. */
public class InPublic implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("scoring.public-results.open", "true");
    }
}
