package org.jiheng.systemtests;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A scheme that is amended while the cycle runs: every service computes everything anew under it. */
class AmendedSchemeTest {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void aYearThatBeganUnderAnotherSchemeComesOutExactUnderTheOneItHas() {
        EvaluationPackage year = EvaluationPackage.example("edge-cases");
        ObjectNode own = year.scheme();
        String expected = year.expected();
        year.beginUnder(another(own));
        system.load(year);
        assertThat(results(year)).isNotEqualTo(expected);

        amend(year, own);

        Awaitility.await("the results of the amended scheme")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(results(year)).isEqualTo(expected));
    }

    /** Other weights of everything that has some, another cap and another share. */
    private static ObjectNode another(ObjectNode own) {
        ObjectNode another = own.deepCopy();
        ((ObjectNode) another.at("/weights")).put("indicators", "0.55").put("review", "0.45");
        ((ObjectNode) another.at("/components/0")).put("maxPoints", "9");
        ((ObjectNode) another.at("/review/groups/0")).put("weight", "7");
        ((ObjectNode) another.at("/review/dimensions/0")).put("weight", "3");
        ((ObjectNode) another.at("/grading")).put("excellentShare", "1/2");
        return another.put("deductionCap", "0.01");
    }

    private void amend(EvaluationPackage year, ObjectNode scheme) {
        String amendments = "/api/v1/cycles/" + year.cycle() + "/amendments";
        String amendment = RunningSystem.post(
                        system.indicators(),
                        amendments,
                        Tokens.of("performance-office").jurisdiction(year.jurisdiction()),
                        "{\"reason\":\"依实施方案更正\",\"scheme\":" + scheme + "}",
                        "\"1\"")
                .get("amendment")
                .asText();
        RunningSystem.post(
                system.indicators(),
                amendments + "/" + amendment + "/approve",
                Tokens.of("results-approver").person("second").jurisdiction(year.jurisdiction()),
                "{}");
    }

    private String results(EvaluationPackage year) {
        return RunningSystem.results(system.scoring(), year.cycle());
    }
}
