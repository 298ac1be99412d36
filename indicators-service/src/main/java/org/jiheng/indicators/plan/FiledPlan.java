package org.jiheng.indicators.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.Blanks;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/** Understands the indicators that a unit files. A draft may be incomplete, but what it says must make sense. */
public final class FiledPlan {
    private final Scheme scheme;
    private final ServableIndicators servable;
    private final FaultyRows faulty = new FaultyRows();
    private final Set<String> codes = new HashSet<>();

    private FiledPlan(Scheme scheme, ServableIndicators servable) {
        this.scheme = scheme;
        this.servable = servable;
    }

    /** What happens to the faults that were found, before anything is made of the plan. */
    public interface Verdict {
        void on(FaultyRows faulty);
    }

    /** @param verdict refuses with what was found, here and where the indicators were read */
    public static List<PlannedIndicator> understood(
            List<FiledIndicator> filed, Scheme scheme, ServableIndicators servable, Verdict verdict) {
        FiledPlan plan = new FiledPlan(scheme, servable);
        List<PlannedIndicator> understood = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            plan.understand(filed.get(i), "/indicators/" + i).ifPresent(understood::add);
        }
        verdict.on(plan.faulty);
        return understood;
    }

    private Optional<PlannedIndicator> understand(FiledIndicator filed, String row) {
        if (filed.indicator().isEmpty()) {
            faulty.add(CodeIsBlank.RULE, row + "/indicator");
        } else if (!codes.add(Blanks.compared(filed.indicator()))) {
            faulty.add(NamedTwice.RULE, row + "/indicator", filed.indicator());
        }
        if (scheme.component(filed.component()).isEmpty()) {
            faulty.add(UnknownComponent.RULE, row + "/component", filed.component());
        }
        filed.commitment()
                .schedule()
                .periodNamedTwice()
                .ifPresent(period -> faulty.add(NamedTwice.RULE, row + "/schedule", period));
        servable.check(filed.commitment().serves(), row, faulty);
        Optional<KeySource> source = filed.source().flatMap(name -> source(name, row + "/source"));
        return Points.given(filed.maxPoints(), row + "/maxPoints", faulty)
                .map(points -> new PlannedIndicator(
                        filed.indicator(), filed.component(), filed.kind(), source, points, filed.commitment()));
    }

    private Optional<KeySource> source(String name, String path) {
        Optional<KeySource> source = Arrays.stream(KeySource.values())
                .filter(s -> s.name().equals(name))
                .findFirst();
        if (source.isEmpty()) {
            faulty.add(UnknownSource.RULE, path, name);
        }
        return source;
    }
}
