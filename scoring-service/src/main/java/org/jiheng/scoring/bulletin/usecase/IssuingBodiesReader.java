package org.jiheng.scoring.bulletin.usecase;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.bulletin.IssuingBodies;
import org.jiheng.scoring.bulletin.IssuingBody;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.scheme.PublishedSchemes;

/** Reads who issues from the scheme that a result was published under. */
@ApplicationScoped
class IssuingBodiesReader {
    private final PublishedSchemes schemes;

    IssuingBodiesReader(PublishedSchemes schemes) {
        this.schemes = schemes;
    }

    IssuingBodies bodies(PublishedResult result) {
        List<IssuingBody> bodies = new ArrayList<>();
        schemes.of(result)
                .at("/bulletin/bodies")
                .forEach(body -> bodies.add(new IssuingBody(
                        body.get("name").asText(), body.get("prefix").asText())));
        return new IssuingBodies(bodies);
    }
}
