package org.jiheng.inspection.finding.usecase;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.catalogue.CatalogueVersion;
import org.jiheng.inspection.catalogue.Catalogues;
import org.jiheng.inspection.finding.MeasuredBy;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.refusal.Fault;

/** Takes a finding's points by hand, or from an item of the catalogue in force, which is of the finding's area. */
@ApplicationScoped
class Measure {
    private static final String POINTS = "/points";
    private static final String ITEM = "/item";

    private final Catalogues catalogues;

    Measure(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** @param by the item that they were taken from, if one was named */
    record Taken(Optional<Points> points, Optional<MeasuredBy> by, List<Fault> faults) {
        static Taken faulty(String path, String rule, Object... arguments) {
            return new Taken(Optional.empty(), Optional.empty(), List.of(new Fault(path, rule, arguments)));
        }
    }

    Taken taken(String cycle, Measured measured, Optional<NamedArea> area) {
        Optional<String> broken = measured.points().flatMap(Points::brokenRule);
        if (broken.isPresent()) {
            return Taken.faulty(POINTS, broken.get(), measured.points().get());
        }
        Optional<Points> byHand = measured.points().map(Points::of);
        if (measured.item().isPresent()) {
            return byItem(cycle, measured.item().get(), byHand, area);
        }
        return byHand.isEmpty()
                ? Taken.faulty(POINTS, "missing-without-an-item")
                : new Taken(byHand, Optional.empty(), List.of());
    }

    private Taken byItem(String cycle, String code, Optional<Points> byHand, Optional<NamedArea> area) {
        Optional<CatalogueVersion> inForce = catalogues.inForce(cycle);
        Optional<CatalogueItem> item = inForce.flatMap(version -> catalogues.item(cycle, version.number(), code));
        if (item.isEmpty()) {
            return Taken.faulty(ITEM, "unknown-item", code);
        }
        CatalogueItem found = item.get();
        if (area.filter(named -> !named.code().equals(found.area())).isPresent()) {
            return Taken.faulty(ITEM, "item-of-another-area", code, found.area());
        }
        Optional<Points> points = byHand.or(() -> Optional.of(found.least()).filter(exactly -> found.isFixed()));
        if (points.filter(found::allows).isEmpty()) {
            return Taken.faulty(POINTS, "not-what-the-item-says", code, found.least(), found.most());
        }
        return new Taken(points, Optional.of(new MeasuredBy(code, inForce.get().number())), List.of());
    }
}
