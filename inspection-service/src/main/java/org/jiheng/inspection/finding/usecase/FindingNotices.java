package org.jiheng.inspection.finding.usecase;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.AppealTerm;
import org.jiheng.inspection.finding.Decision;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of a finding. No notice names a person: whoever went on a covert visit stays unknown. */
@ApplicationScoped
class FindingNotices {
    private static final String JURISDICTION = "jurisdiction";

    private final Notices notices;
    private final AppealTerms terms;

    FindingNotices(Notices notices, AppealTerms terms) {
        this.notices = notices;
        this.terms = terms;
    }

    /** The unit learns what is off, and until when it may appeal. */
    void notified(EvaluationCycle cycle, Finding finding) {
        notices.raise(unit(cycle, finding), "finding-notified", subject(finding), withLastDay(cycle, finding));
    }

    /** Once a finding: its appeal days are about to run out. False if the unit was told before. */
    boolean aboutToLapse(EvaluationCycle cycle, Finding finding) {
        return notices.raiseOnce(
                unit(cycle, finding), "appeal-days-end", subject(finding), withLastDay(cycle, finding));
    }

    /** The cycle was closed for a while: the unit may appeal until later. */
    void laterLastDay(EvaluationCycle cycle, Finding finding) {
        notices.raise(unit(cycle, finding), "appeal-days-later", subject(finding), withLastDay(cycle, finding));
    }

    /** Nobody appeals any more, be it that the unit has accepted or that its days are over. */
    void confirmed(EvaluationCycle cycle, Finding finding) {
        notices.raise(unit(cycle, finding), "finding-confirmed", subject(finding), facts(finding));
        toInspectors(finding, "finding-confirmed", facts(finding));
    }

    void appealed(EvaluationCycle cycle, Finding finding) {
        Recipient reviewers = Recipient.inRole("appeal-reviewer", Map.of(JURISDICTION, cycle.jurisdiction()));
        notices.raise(reviewers, "appeal-to-decide", subject(finding), facts(finding));
        toInspectors(finding, "finding-appealed", facts(finding));
    }

    void decided(EvaluationCycle cycle, Finding finding, Decision decision) {
        String kind = "appeal-" + decision.name().toLowerCase(Locale.ROOT);
        Map<String, String> facts = facts(finding);
        facts.put("left", finding.deducted().map(Points::toString).orElse("0"));
        notices.raise(unit(cycle, finding), kind, subject(finding), facts);
        toInspectors(finding, kind, facts);
    }

    private void toInspectors(Finding finding, String kind, Map<String, String> facts) {
        finding.inspectors()
                .forEach(inspector -> notices.raise(Recipient.person(inspector), kind, subject(finding), facts));
    }

    private static Recipient unit(EvaluationCycle cycle, Finding finding) {
        return Recipient.holding(Map.of(JURISDICTION, cycle.jurisdiction(), "unit", finding.unit()));
    }

    private static String subject(Finding finding) {
        return "cycles/" + finding.particulars().cycle() + "/findings/" + finding.id();
    }

    private Map<String, String> withLastDay(EvaluationCycle cycle, Finding finding) {
        Map<String, String> facts = facts(finding);
        AppealTerm term = terms.of(cycle);
        finding.notice()
                .ifPresent(notice ->
                        facts.put("lastDay", term.lastDay(notice.dates()).toString()));
        return facts;
    }

    private static Map<String, String> facts(Finding finding) {
        Map<String, String> facts = new HashMap<>();
        facts.put("finding", finding.particulars().number().orElse(finding.id().toString()));
        facts.put("unit", finding.unit());
        facts.put("points", finding.points().toString());
        return facts;
    }
}
