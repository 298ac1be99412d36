package org.jiheng.systemtests.environment;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.testing.Tokens;

/** The review waves of a cycle that was loaded: counted, and not certified yet. */
public final class Waves {
    private Waves() {}

    /** By two people; of a wave whose codes went to anybody an auditor signs the list first. */
    public static void certifyAll(RunningSystem system, EvaluationPackage year) {
        ServiceProcess survey = system.service("survey");
        String waves = "/api/v1/cycles/" + year.cycle() + "/waves";
        for (JsonNode wave : RunningSystem.getJson(survey, waves).path("waves")) {
            if (!wave.path("state").asText().equals("PLANNED")) {
                certify(survey, waves + "/" + wave.path("wave").asText(), year);
            }
        }
    }

    private static void certify(ServiceProcess survey, String wave, EvaluationPackage year) {
        if (hasCodes(RunningSystem.getJson(survey, wave + "/access-codes").get("groups"))) {
            RunningSystem.post(survey, wave + "/access-codes/signature", person("auditor", "signs", year), "{}");
        }
        RunningSystem.post(survey, wave + "/certify", person("survey-manager", "asks", year), "{}");
        RunningSystem.post(survey, wave + "/certify/confirm", person("survey-manager", "confirms", year), "{}");
    }

    private static boolean hasCodes(JsonNode groups) {
        for (JsonNode group : groups) {
            if (group.get("issued").asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Tokens person(String role, String name, EvaluationPackage year) {
        return Tokens.of(role).person(name).jurisdiction(year.jurisdiction());
    }
}
