package org.jiheng.indicators.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiheng.indicators.act.Act;

/** All plans. */
public interface Plans {
    /** Keeps everyone else from the unit's plan, present or not, until the transaction ends. */
    Optional<Plan> hold(String cycle, String unit);

    Optional<Plan> find(String cycle, String unit);

    List<Plan> all(String cycle);

    /** The indicators of the plan's present version, in the order in which they were filed. */
    List<PlannedIndicator> content(String cycle, Plan plan);

    /** The indicators of a version, in the order in which they were filed. */
    List<PlannedIndicator> content(String cycle, String unit, int version);

    /** The indicators of the present versions of some plans, by unit, each plan's in the order in which they were filed. */
    Map<String, List<PlannedIndicator>> contents(String cycle, Collection<Plan> some);

    /** What was done to which version, the first act first. */
    List<PlanVersion> versions(String cycle, String unit);

    /** Who signed and who submitted the plan's present version: issuer and subject. */
    Set<String> handedInBy(String cycle, Plan plan);

    void addContent(String cycle, Plan plan, List<PlannedIndicator> indicators);

    /** Plans that are drafted all at once, where there are none yet. */
    void add(String cycle, Map<Plan, List<PlannedIndicator>> drafts, Act act);

    /** @return the act's number */
    long save(String cycle, Plan plan, PlanAct kind, Act act);

    /** The day of the plan's last act; empty before the first. */
    Optional<LocalDate> lastActOn(String cycle, String unit);

    /** The last day on which a plan of these units was approved. */
    Optional<LocalDate> lastApprovalOn(String cycle, Collection<String> units);

    /** @param act the return that the reasons belong to */
    void addReturnReasons(long act, Map<String, String> reasonOfIndicator);

    /** Why the plan was returned last; empty if it never was. */
    Map<String, String> lastReturnReasons(String cycle, String unit);
}
