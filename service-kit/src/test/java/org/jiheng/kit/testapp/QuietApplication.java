package org.jiheng.kit.testapp;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application neither reads nor writes topics: nothing moves by itself. */
public class QuietApplication implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("jiheng.standings.reads", "", "jiheng.standings.publishes", "");
    }
}
