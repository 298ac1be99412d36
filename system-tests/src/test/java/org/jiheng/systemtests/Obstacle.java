package org.jiheng.systemtests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands against freezing a result, as a refusal names it: where, by which rule, and who can take it away. */
enum Obstacle {
    CYCLE_NOT_CLOSED("/cycle", "cycle-not-closed", "绩效办"),
    CYCLE_CLOSING("/cycle", "cycle-closing", "运维人员"),
    INDICATORS_CLOSING_MISSING("/closings/indicators", "closing-missing", "运维人员"),
    SURVEY_CLOSING_MISSING("/closings/survey", "closing-missing", "运维人员"),
    INSPECTION_CLOSING_MISSING("/closings/inspection", "closing-missing", "运维人员"),
    SURVEY_CLOSING_OUTDATED("/closings/survey", "closing-of-another-revision", "运维人员"),
    INDICATORS_STANDINGS_DIFFER("/closings/indicators", "standings-differ", "运维人员"),
    INSPECTION_STANDINGS_DIFFER("/closings/inspection", "standings-differ", "运维人员"),
    INSPECTION_STUCK("/closings/inspection", "stuck-at-source", "运维人员"),
    INDICATORS_CASES_OPEN("/closings/indicators", "cases-open-in-indicators", "结果审定人"),
    SURVEY_CASES_OPEN("/closings/survey", "cases-open-in-survey", "调查主管"),
    INSPECTION_CASES_OPEN("/closings/inspection", "cases-open-in-inspection", "申诉复核人员"),
    SEALS_NOT_VALID("/closings/indicators", "seals-not-valid", "审计人员"),
    LEDGER_NOT_VALID("/closings/inspection", "ledger-not-valid", "审计人员"),
    LEDGER_HEAD_MISSING("/closings/inspection", "ledger-head-missing", "审计人员"),
    LEDGER_HEAD_DIFFERS("/closings/inspection", "ledger-head-differs", "审计人员"),
    SUBJECTS_STUCK("/stuck", "subjects-stuck", "运维人员"),
    FACTS_OF_UNKNOWN_UNITS("/standings", "facts-of-unknown-units", "运维人员"),
    UNDER_ANOTHER_SCHEME("/standings", "under-another-scheme", "运维人员"),
    UNITS_WITHOUT_TIER("/units", "units-without-tier", "审计人员"),
    COVERAGE_INCOMPLETE("/units", "coverage-incomplete", "考评人员"),
    CUT_OFF_UNDECIDED("/tiers", "cut-off-undecided", "结果审定人"),
    DECISIONS_UNANSWERED("/decisions", "decisions-unanswered", "结果审定人");

    private final String path;
    private final String rule;
    private final String remover;

    /** @param remover who can take it away, among those whom the refusal names for it */
    Obstacle(String path, String rule, String remover) {
        this.path = path;
        this.rule = rule;
        this.remover = remover;
    }

    /**
     * @param refusal of a freeze, in Chinese
     * @throws AssertionError where one is told that nobody knows, one is told twice, or nobody is named who can take one away
     */
    static Set<Obstacle> of(JsonNode refusal) {
        Set<Obstacle> told = EnumSet.noneOf(Obstacle.class);
        for (JsonNode error : refusal.get("errors")) {
            if (!told.add(of(error.get("path").asText(), error))) {
                throw new AssertionError("told twice: " + error);
            }
        }
        return told;
    }

    private static Obstacle of(String path, JsonNode error) {
        String rule = error.get("rule").asText();
        String detail = error.get("detail").asText();
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.path.equals(path) && obstacle.rule.equals(rule))
                .filter(obstacle -> detail.contains(obstacle.remover))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unknown: " + error));
    }
}
