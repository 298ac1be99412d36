package org.jiheng.scoring.result.usecase;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import org.jiheng.scoring.result.FindWeakPoints;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.WeakPoint;

/** Where no feature looks for weak points, none are found. */
@DefaultBean
@ApplicationScoped
class NoWeakPoints implements FindWeakPoints {
    @Override
    public Map<String, List<WeakPoint>> in(PublishedResult result, List<FrozenStanding> standings) {
        return Map.of();
    }
}
