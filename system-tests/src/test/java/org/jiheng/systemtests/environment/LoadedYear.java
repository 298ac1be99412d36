package org.jiheng.systemtests.environment;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.testing.Tokens;

/** What the load of a package leaves to people before the year can be closed. */
public final class LoadedYear {
    private static final int UNIT = 0;
    private static final int COMPONENT = 1;
    private static final int INDICATOR = 2;
    private static final int MAXIMUM = 3;
    private static final int APPLICABLE = 4;
    private static final int ASSESSED = 6;

    private LoadedYear() {}

    public static void finish(RunningSystem system, EvaluationPackage year) {
        certify(system, year);
        assess(system, year);
    }

    /** All points where the package gives none. */
    public static void assess(RunningSystem system, EvaluationPackage year) {
        Map<String, String> assessors = new HashMap<>();
        year.scheme()
                .get("components")
                .forEach(component -> assessors.put(
                        component.get("code").asText(),
                        component.get("assessor").asText()));
        for (String[] cells : year.rows("assessments.csv")) {
            boolean missing = cells[APPLICABLE].equals("true") && cells[ASSESSED].isEmpty();
            if (missing) {
                RunningSystem.post(
                        system.indicators(),
                        "/api/v1/cycles/" + year.cycle() + "/assessments",
                        person("assessor", "assesses", year).assessor(assessors.get(cells[COMPONENT])),
                        "{\"assessments\":[{\"unit\":\"" + cells[UNIT] + "\",\"indicator\":\"" + cells[INDICATOR]
                                + "\",\"points\":\"" + cells[MAXIMUM] + "\"}]}");
            }
        }
    }

    /** What was counted, by two people; of a wave whose codes went to anybody an auditor signs the list first. */
    public static void certify(RunningSystem system, EvaluationPackage year) {
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
