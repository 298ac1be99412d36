package org.jiheng.scoring.result.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.result.FindWeakPoints;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.messaging.ResultPublications;

/** Tells other systems of a version that is published now, unit by unit. */
@ApplicationScoped
class PublishUnits {
    private final PublishedResults published;
    private final FindWeakPoints weakPoints;
    private final ResultPublications publications;

    PublishUnits(PublishedResults published, FindWeakPoints weakPoints, ResultPublications publications) {
        this.published = published;
        this.weakPoints = weakPoints;
        this.publications = publications;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String cycle, int version) {
        PublishedResult result = published.version(cycle, version).orElseThrow();
        publications.publish(result, weakPoints.in(result, published.standings(cycle, version)));
    }
}
