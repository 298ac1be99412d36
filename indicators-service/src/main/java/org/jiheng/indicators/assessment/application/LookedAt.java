package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.kit.refusal.Fault;

/** Which rows are looked at further: those that name an indicator on which the caller may act. */
final class LookedAt {
    private static final Pattern PLACE = Pattern.compile("/[^/]+/([0-9]+).*");

    private LookedAt() {}

    static IntPredicate among(List<GivenPoints> rows, List<Fault> refused) {
        Set<Integer> places = refused.stream().map(LookedAt::place).collect(Collectors.toSet());
        return i -> rows.get(i).namesIndicator() && !places.contains(i);
    }

    private static int place(Fault fault) {
        Matcher place = PLACE.matcher(fault.path());
        return place.matches() ? Integer.parseInt(place.group(1)) : -1;
    }
}
