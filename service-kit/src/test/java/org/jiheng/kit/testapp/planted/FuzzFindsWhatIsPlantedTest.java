package org.jiheng.kit.testapp.planted;

import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(FuzzFindsWhatIsPlantedTest.Planted.class)
class FuzzFindsWhatIsPlantedTest extends RequestFuzz {
    /** With the planted faults in. */
    public static class Planted implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "planted";
        }
    }

    @Override
    protected void prepare() {
        // the planted operations need nothing
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return List.of("x");
    }

    @Override
    protected boolean tried(String path) {
        return path.startsWith("/api/v1/planted");
    }

    @Override
    protected Set<String> tablesThatMove() {
        return Set.of("handled");
    }

    /** There are three operations only. */
    @Override
    protected int enough() {
        return 300;
    }

    /** What would fail with any other service must be found with this one. */
    @Override
    protected void judge(List<String> faults) {
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault)
                        .contains("a refused request changed note", "/api/v1/planted/stores-and-refuses"))
                .anySatisfy(fault -> assertThat(fault).contains("5xx", "/api/v1/planted/breaks"))
                .anySatisfy(fault -> assertThat(fault).contains("not as described", "/api/v1/planted/says-more"))
                .allSatisfy(fault -> assertThat(fault).contains("/api/v1/planted/"));
    }
}
