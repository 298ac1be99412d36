package org.jiheng.localstack.doctor;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.localstack.terminal.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** What a doctor finds wrong. */
final class Findings {
    private Findings() {}

    static List<Observation> of(Doctor doctor) {
        List<Observation> wrong = new ArrayList<>();
        boolean well = doctor.examine(seen -> {
            if (!seen.well()) {
                wrong.add(seen);
            }
        });
        assertThat(well).isEqualTo(wrong.isEmpty());
        return wrong;
    }

    /** It is among them, and each of them has a remedy in both languages, with everything in it that it is to name. */
    static void assertFound(String finding, List<Observation> wrong) {
        assertThat(wrong).extracting(Observation::key).contains(finding);
        for (String language : List.of("en", "zh")) {
            Words words = Words.in(language);
            assertThat(wrong)
                    .allSatisfy(seen -> assertThat(seen.lines(words))
                            .hasSize(2)
                            .noneMatch(line -> line.contains("doctor.") || line.matches(".*\\{[0-9]}.*")));
        }
    }
}
