package org.jiheng.survey.certification;

import java.nio.file.Files;
import java.nio.file.Path;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKeys;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A service that ended between the commit of a certification and the end of its key makes up for it when it starts. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeftOverKeysTest {
    @Inject
    DestroyKeys destroyKeys;

    @Inject
    WaveKeys keys;

    @Test
    void theNextStartDestroysTheKeysOfCertifiedWavesAndNoOthers() {
        try (ReviewedCycle certified = ReviewedCycle.withOpenWave("P01");
                ReviewedCycle open = ReviewedCycle.withOpenWave("P01")) {
            certified.closeWave();
            certified.askForCertification();
            certified.confirmCertification("auditor");
            keys.make(wave(certified));
            destroyKeys.started(null);
            assertThat(keys.find(wave(certified))).isEmpty();
            assertThat(keys.find(wave(open))).isPresent();
        }
    }

    /** What cannot be destroyed keeps no wave from being certified, and no service from starting. */
    @Test
    void aKeyThatCannotBeDestroyedHoldsNothingUp() throws Exception {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.closeWave();
            cycle.askForCertification();
            Path key = cycle.keyFile();
            Files.delete(key);
            Files.createDirectories(key.resolve("in-the-way"));
            assertThat(cycle.confirmCertification("auditor").statusCode()).isEqualTo(200);
            destroyKeys.started(null);
            Files.delete(key.resolve("in-the-way"));
            Files.delete(key);
        }
    }

    private static WaveId wave(ReviewedCycle cycle) {
        return new WaveId(cycle.code(), "2012-12");
    }
}
