package org.jiheng.inspection.finding.schedule;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Each timer looks every second rather than every few minutes. */
public class QuickTimer implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("inspection.appeal-days.every", "1s", "inspection.rectification.every", "1s");
    }
}
