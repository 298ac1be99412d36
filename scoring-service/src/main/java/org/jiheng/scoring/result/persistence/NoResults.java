package org.jiheng.scoring.result.persistence;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;

/** Stands until results can be published: there are none. */
@ApplicationScoped
@DefaultBean
class NoResults implements PublishedResults {
    @Override
    public Optional<PublishedResult> latest(String cycle) {
        return Optional.empty();
    }

    @Override
    public Optional<PublishedResult> version(String cycle, int version) {
        return Optional.empty();
    }

    @Override
    public List<FrozenStanding> standings(String cycle, int version) {
        return List.of();
    }
}
