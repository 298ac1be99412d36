package org.jiheng.indicators.testing;

import java.util.List;
import java.util.Map;

/** A city's year, in which the bureau A15 and another unit have approved plans, and the bureau's own year with two offices. */
public record Bureau(Year city, Year own) {
    public static final String UNIT = "A15";
    public static final String OFFICE = "O1";
    public static final String OTHER_OFFICE = "O2";

    public static Bureau running() {
        Year city = Year.runningWith(UNIT, "A16", "A17")
                .withApprovedPlanOf(UNIT)
                .withApprovedPlanOf("A16")
                .withDraftPlanOf("A17");
        Year own = city.ofTheBureau(UNIT).opened().started(OFFICE, OTHER_OFFICE);
        return new Bureau(city, own);
    }

    /** A complete plan of an office, of which the first indicator serves these. */
    public static Map<String, Object> planServing(String office, String... served) {
        Map<String, Object> plan = Plans.complete(office);
        Plans.indicators(plan).get(0).put("serves", List.of(served));
        return plan;
    }

    /** Filed, signed, submitted and approved. */
    public Bureau withApprovedPlanServing(String office, String... served) {
        own.filePlan(office, planServing(office, served)).statusCode(200);
        own.movePlan(own.headOf(office), office, "sign", null).statusCode(200);
        own.movePlan(own.officerOf(office), office, "submit", null).statusCode(200);
        own.movePlan(own.office(), office, "approve", null).statusCode(200);
        return this;
    }
}
