package org.jiheng.indicators.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What tells two versions of a plan apart: indicator by indicator, field by field. */
public record PlanDifference(List<PlannedIndicator> added, List<PlannedIndicator> removed, List<ChangedField> changed) {
    /** @param before null: it was open; @param after null: it is open */
    public record ChangedField(String indicator, String field, String before, String after) {}

    public static PlanDifference between(List<PlannedIndicator> from, List<PlannedIndicator> to) {
        Map<String, PlannedIndicator> before = byCode(from);
        Map<String, PlannedIndicator> after = byCode(to);
        List<ChangedField> changed = new ArrayList<>();
        to.forEach(now -> {
            PlannedIndicator then = before.get(now.indicator());
            if (then != null) {
                compare(then, now, changed);
            }
        });
        return new PlanDifference(
                to.stream()
                        .filter(each -> !before.containsKey(each.indicator()))
                        .toList(),
                from.stream()
                        .filter(each -> !after.containsKey(each.indicator()))
                        .toList(),
                changed);
    }

    private static Map<String, PlannedIndicator> byCode(List<PlannedIndicator> indicators) {
        Map<String, PlannedIndicator> byCode = new LinkedHashMap<>();
        indicators.forEach(each -> byCode.put(each.indicator(), each));
        return byCode;
    }

    private static void compare(PlannedIndicator then, PlannedIndicator now, List<ChangedField> changed) {
        Map<String, String> before = fields(then);
        fields(now).forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changed.add(new ChangedField(now.indicator(), field, before.get(field), value));
            }
        });
    }

    /** As they are called where a plan is filed. */
    private static Map<String, String> fields(PlannedIndicator indicator) {
        Commitment commitment = indicator.commitment();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("component", indicator.component());
        fields.put("name", commitment.name());
        fields.put("kind", indicator.kind().name());
        fields.put("source", said(indicator.source().map(Enum::name)));
        fields.put("maxPoints", indicator.maxPoints().toString());
        fields.put("unitOfMeasure", said(commitment.unitOfMeasure()));
        fields.put("target", said(commitment.target()));
        fields.put("direction", said(commitment.direction().map(Enum::name)));
        fields.put("measures", said(commitment.measures()));
        fields.put("deadline", said(commitment.deadline().map(LocalDate::toString)));
        fields.put("department", said(commitment.department()));
        fields.put("responsiblePerson", said(commitment.responsiblePerson()));
        fields.put("supervisingLeader", said(commitment.supervisingLeader()));
        fields.put("schedule", said(commitment.schedule().text()));
        fields.put("serves", said(commitment.serves().text()));
        return fields;
    }

    private static String said(Optional<String> text) {
        return text.orElse(null);
    }
}
