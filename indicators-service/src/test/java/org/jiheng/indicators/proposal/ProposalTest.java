package org.jiheng.indicators.proposal;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProposalTest {
    private Year year;

    @BeforeEach
    void aUnitThatIsDrafting() {
        year = Year.runningWith("P01").withDraftPlanOf("P01");
    }

    @Test
    void whatAnOfficeProposesIsMergedIntoTheDraft() {
        List<String> proposals = propose("水资源处", "P01-05", "P01-06");

        merge(proposals).statusCode(200).body("state", equalTo("DRAFT")).body("version", equalTo(2));

        year.get("/plans/P01")
                .body("indicators.indicator", contains("P01-01", "P01-02", "P01-03", "P01-04", "P01-05", "P01-06"));
        year.get("/plans/P01/proposals").body("proposals.state", contains("MERGED", "MERGED"));
        merge(proposals).statusCode(409).body("type", endsWith(":proposal-decided"));
    }

    @Test
    void whatIsDeclinedIsDeclinedWithTheReason() {
        String proposal = propose("水资源处", "P01-05").get(0);

        decline(proposal).statusCode(200).body("proposals.state", contains("DECLINED"));

        year.get("/plans/P01/proposals").body("proposals.reason", contains("与处室职能不符"));
        year.get("/plans/P01").body("version", equalTo(1));
        decline(proposal).statusCode(409).body("type", endsWith(":proposal-decided"));
    }

    @Test
    void theUnitIsToldOfProposalsAndWhoMadeThemThatTheyWereDeclined() {
        Tokens clerk = year.officerOf("P01").person("clerk-of-" + year.cycle());
        String proposal = year.post(
                        clerk,
                        "/plans/P01/proposals",
                        Map.of("department", "水资源处", "indicators", List.of(Plans.indicator("P01-05", "BUSINESS"))))
                .statusCode(201)
                .extract()
                .path("proposals[0].proposal");
        year.getOwn(year.headOf("P01"), "/notices").body("notices.kind", contains("indicators-proposed"));

        decline(proposal).statusCode(200);

        year.getOwn(clerk, "/notices").body("notices.kind", hasItem("proposals-declined"));
        year.getOwn(year.headOf("P01"), "/notices").body("notices.kind", contains("indicators-proposed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P01-01", "Ｐ01-０1"})
    void anIndicatorThatThePlanHasIsNotMergedTwice(String code) {
        merge(propose("水资源处", code)).statusCode(422).body("type", endsWith(":named-twice"));
    }

    @Test
    void nothingIsMergedIntoAPlanThatIsSubmitted() {
        List<String> proposals = propose("水资源处", "P01-05");
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);
        year.movePlan(year.officerOf("P01"), "P01", "submit", null).statusCode(200);

        merge(proposals).statusCode(409).body("type", endsWith(":plan-cannot-be-edited"));

        year.get("/plans/P01/proposals").body("proposals.state", contains("PROPOSED"));
    }

    @Test
    void aProposalIsDeclinedForOneReason() {
        String proposal = propose("水资源处", "P01-05").get(0);
        Map<String, String> before = Database.contents();

        year.post(
                        year.officerOf("P01"),
                        "/plans/P01/proposals/decline",
                        Map.of(
                                "proposals",
                                List.of(
                                        Map.of("proposal", proposal, "reason", "与处室职能不符"),
                                        Map.of("proposal", proposal, "reason", "目标值偏低"))))
                .statusCode(422)
                .body("type", endsWith(":named-twice"))
                .body("errors.path", contains("/proposals/1"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    private List<String> propose(String department, String... codes) {
        var indicators = List.of(codes).stream()
                .map(code -> Plans.indicator(code, "BUSINESS"))
                .toList();
        return year.post(
                        year.officerOf("P01"),
                        "/plans/P01/proposals",
                        Map.of("department", department, "indicators", indicators))
                .statusCode(201)
                .extract()
                .path("proposals.proposal");
    }

    private ValidatableResponse merge(List<String> proposals) {
        return year.movePlan(year.officerOf("P01"), "P01", "proposals/merge", Map.of("proposals", proposals));
    }

    private ValidatableResponse decline(String proposal) {
        return year.post(
                year.officerOf("P01"),
                "/plans/P01/proposals/decline",
                Map.of("proposals", List.of(Map.of("proposal", proposal, "reason", "与处室职能不符"))));
    }
}
