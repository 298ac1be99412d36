package org.jiheng.inspection.catalogue.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.inspection.area.InspectionAreas;
import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.refusal.Fault;

/** Reads items as they were said, and collects what is wrong with them. */
final class CatalogueCheck {
    private final InspectionAreas areas;
    private final List<CatalogueItem> items = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    CatalogueCheck(InspectionAreas areas, List<SaidItem> said) {
        this.areas = areas;
        for (int i = 0; i < said.size(); i++) {
            read("/items/" + i, said.get(i));
        }
    }

    List<CatalogueItem> items() {
        return items;
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(String path, SaidItem said) {
        if (!codes.add(said.code())) {
            faults.add(new Fault(path + "/code", "item-twice", said.code()));
        }
        Optional<NamedArea> area = areas.named(said.area());
        if (area.isEmpty()) {
            faults.add(new Fault(path + "/area", "unknown-area", said.area(), areas.codes()));
        }
        Optional<Points> least = points(path + "/minPoints", said.least());
        Optional<Points> most = said.most().isPresent()
                ? points(path + "/maxPoints", said.most().get())
                : least;
        if (least.isEmpty() || most.isEmpty() || area.isEmpty()) {
            return;
        }
        if (most.get().lessThan(least.get())) {
            faults.add(new Fault(path + "/maxPoints", "most-below-the-least", least.get()));
        }
        items.add(new CatalogueItem(
                said.code(), area.get().code(), said.description(), least.get(), most.get(), said.clause()));
    }

    private Optional<Points> points(String path, String decimal) {
        Optional<String> broken = Points.brokenRule(decimal);
        broken.ifPresent(rule -> faults.add(new Fault(path, rule, decimal)));
        return broken.isPresent() ? Optional.empty() : Optional.of(Points.of(decimal));
    }
}
