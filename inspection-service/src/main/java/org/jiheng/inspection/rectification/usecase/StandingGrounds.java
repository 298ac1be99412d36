package org.jiheng.inspection.rectification.usecase;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.rectification.Ground;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.WeakPoints;

/** Which rectifications still rest on something: a finding may be withdrawn, a corrected result take a weak point back. */
@ApplicationScoped
class StandingGrounds {
    private final Rectifications rectifications;
    private final WeakPoints weakPoints;

    StandingGrounds(Rectifications rectifications, WeakPoints weakPoints) {
        this.rectifications = rectifications;
        this.weakPoints = weakPoints;
    }

    boolean stands(Rectification of) {
        return standing(of.cycle(), Set.of(of)).contains(of.id());
    }

    /** Those of one cycle's rectifications whose ground stands. */
    Set<UUID> standing(String cycle, Collection<Rectification> all) {
        Set<UUID> takenBack = rectifications.takenBack(
                all.stream().flatMap(each -> each.ground().finding().stream()).toList());
        Set<UUID> present = anyNamed(all) ? weakPoints.standing(cycle) : Set.of();
        return all.stream()
                .filter(each -> stands(each.ground(), takenBack, present))
                .map(Rectification::id)
                .collect(Collectors.toSet());
    }

    private static boolean stands(Ground ground, Set<UUID> takenBack, Set<UUID> present) {
        return ground.finding().filter(takenBack::contains).isEmpty()
                && ground.weakPoint().map(named -> present.contains(named.id())).orElse(true);
    }

    private static boolean anyNamed(Collection<Rectification> all) {
        return all.stream().anyMatch(each -> each.ground().weakPoint().isPresent());
    }
}
