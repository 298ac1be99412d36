package org.jiheng.scoring.analysis.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.analysis.ShownWeakPoint;
import org.jiheng.scoring.analysis.messaging.FrozenUnits;
import org.jiheng.scoring.result.FindWeakPoints;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.WeakPoint;

/** From what the version was frozen from, so that whoever asks again later finds the same. */
@ApplicationScoped
class FindWeakPointsInStandings implements FindWeakPoints {
    @Override
    public Map<String, List<WeakPoint>> in(PublishedResult result, List<FrozenStanding> standings) {
        return FrozenUnits.weakPoints(result.cycle(), standings).stream()
                .collect(Collectors.groupingBy(
                        ShownWeakPoint::unit, Collectors.mapping(ShownWeakPoint::point, Collectors.toList())));
    }
}
