package org.jiheng.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.respondent.Device;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever enters codes beyond the limit is told when to come again, and nothing of the code. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(CodeEntryIsLimitedTest.OneASecond.class)
class CodeEntryIsLimitedTest {
    private static final String GUESSED = "00000-00000-00000-00000-00000";

    /** Where code entry is counted stays as the service says. */
    public static class OneASecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jiheng.limits.rate.paths.code-entry.address.burst", "1",
                    "jiheng.limits.rate.paths.code-entry.address.per-second", "1");
        }
    }

    @Test
    void codesBeyondTheLimitAreAllAnsweredAlikeWhetherTheyExistOrNot() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            String issued = cycle.issue("CPPCC", 1).get(0);
            Device device = Device.of(cycle.wave(), "CPPCC");
            device.redeem(GUESSED);
            List<Response> ofIssued = limited(device, issued);
            List<Response> ofGuessed = limited(device, GUESSED);
            assertThat(ofIssued).isNotEmpty().allMatch(answer -> answer.header("Retry-After") != null);
            assertThat(ofGuessed).isNotEmpty();
            assertThat(Stream.concat(ofIssued.stream(), ofGuessed.stream()).map(CodeEntryIsLimitedTest::said))
                    .containsOnly(said(ofGuessed.get(0)));
            given().get("/api/v1/respondent/waves").then().statusCode(200);
        }
    }

    private static List<Response> limited(Device device, String code) {
        return IntStream.range(0, 20)
                .mapToObj(i -> device.redeem(code))
                .filter(answer -> answer.statusCode() == 429)
                .toList();
    }

    /** All that it says, but when it said so. */
    private static String said(Response answer) {
        return answer.headers().asList().stream()
                        .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                        .toList()
                + answer.asString();
    }
}
