package org.jiheng.inspection.rectification.usecase;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.Reminder;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

import static org.jiheng.kit.identity.Roles.INSPECTOR;
import static org.jiheng.kit.identity.Roles.PERFORMANCE_OFFICE;
import static org.jiheng.kit.identity.Roles.UNIT_HEAD;
import static org.jiheng.kit.identity.Roles.UNIT_OFFICER;

/** Who is told what of a rectification. No notice names a person. */
@ApplicationScoped
class RectificationNotices {
    private static final String JURISDICTION = "jurisdiction";

    private final Notices notices;

    RectificationNotices(Notices notices) {
        this.notices = notices;
    }

    void opened(EvaluationCycle cycle, Rectification opened) {
        raise(unit(cycle, opened), "rectification-opened", opened);
    }

    /** Any inspector may verify it, also where the office has opened it. */
    void submitted(EvaluationCycle cycle, Rectification submitted) {
        raise(inspectors(cycle), "rectification-to-verify", submitted);
        raise(Recipient.person(submitted.opening().actor()), "rectification-submitted", submitted);
    }

    /** The office closes what is verified. */
    void verified(EvaluationCycle cycle, Rectification verified) {
        raise(unit(cycle, verified), "rectification-verified", verified);
        raise(office(cycle), "rectification-to-close", verified);
    }

    void rejected(EvaluationCycle cycle, Rectification rejected) {
        raise(unit(cycle, rejected), "rectification-rejected", rejected);
    }

    void closed(EvaluationCycle cycle, Rectification closed) {
        raise(unit(cycle, closed), "rectification-closed", closed);
    }

    /** Once for each version: somebody opens a rectification for what it names. */
    void published(EvaluationCycle cycle, int version) {
        for (Recipient each : List.of(inspectors(cycle), office(cycle))) {
            notices.raiseOnce(
                    each,
                    "weak-points-published",
                    "cycles/" + cycle.cycle() + "/results/" + version,
                    Map.of("cycle", cycle.cycle(), "version", String.valueOf(version)));
        }
    }

    /** Whether it was said to everybody before. */
    boolean wasReminded(EvaluationCycle cycle, Rectification of, Reminder reminder) {
        return reminded(cycle, of, reminder).stream()
                .allMatch(each -> notices.wasRaisedOnce(each, kind(reminder), subject(of)));
    }

    /** To everybody, to each once. */
    void remind(EvaluationCycle cycle, Rectification of, Reminder reminder) {
        reminded(cycle, of, reminder).forEach(each -> notices.raiseOnce(each, kind(reminder), subject(of), facts(of)));
    }

    private static List<Recipient> reminded(EvaluationCycle cycle, Rectification of, Reminder reminder) {
        return reminder == Reminder.DUE_SOON
                ? List.of(inUnit(UNIT_OFFICER, cycle, of))
                : List.of(inUnit(UNIT_HEAD, cycle, of), office(cycle));
    }

    private static String kind(Reminder reminder) {
        return switch (reminder) {
            case DUE_SOON -> "rectification-due-soon";
            case OVERDUE -> "rectification-overdue";
            case STILL_OVERDUE -> "rectification-still-overdue";
        };
    }

    private void raise(Recipient to, String kind, Rectification about) {
        notices.raise(to, kind, subject(about), facts(about));
    }

    private static Recipient unit(EvaluationCycle cycle, Rectification of) {
        return Recipient.holding(Map.of(JURISDICTION, cycle.jurisdiction(), "unit", of.unit()));
    }

    private static Recipient inUnit(String role, EvaluationCycle cycle, Rectification of) {
        return Recipient.inRole(role, Map.of(JURISDICTION, cycle.jurisdiction(), "unit", of.unit()));
    }

    private static Recipient office(EvaluationCycle cycle) {
        return Recipient.inRole(PERFORMANCE_OFFICE, Map.of(JURISDICTION, cycle.jurisdiction()));
    }

    private static Recipient inspectors(EvaluationCycle cycle) {
        return Recipient.inRole(INSPECTOR, Map.of(JURISDICTION, cycle.jurisdiction()));
    }

    private static String subject(Rectification of) {
        return "cycles/" + of.cycle() + "/rectifications/" + of.id();
    }

    private static Map<String, String> facts(Rectification of) {
        return Map.of(
                "unit", of.unit(),
                "measure", of.assignment().measure(),
                "department", of.assignment().department(),
                "dueOn", of.demanded().dueOn().toString());
    }
}
