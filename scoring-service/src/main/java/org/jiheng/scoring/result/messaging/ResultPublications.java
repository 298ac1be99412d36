package org.jiheng.scoring.result.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.outbox.Publication;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.WeakPoint;

/** Results as standings of this service. Who publishes holds the cycle's lock. */
@ApplicationScoped
public class ResultPublications {
    private final Outbox outbox;

    ResultPublications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** How far the version has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(ResultVersion version) {
        SubjectKey subject = new SubjectKey(Topics.RESULT_STANDINGS, version.cycle());
        outbox.lock(subject);
        outbox.publish(
                subject,
                ResultStanding.of(version),
                extensions(version.cycle(), version.frozen().cycleRevision()));
    }

    /** A published version, itself and unit by unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(PublishedResult result, Map<String, List<WeakPoint>> weakPoints) {
        Map<String, String> extensions = extensions(result.cycle(), result.schemeRevision());
        String version = result.cycle() + "/" + result.version();
        List<Publication> all = new ArrayList<>();
        all.add(new Publication(subject(version), PublishedHeader.of(result), extensions));
        for (ResultRow row : result.rows()) {
            PublishedUnit unit = PublishedUnit.of(result, row, weakPoints.getOrDefault(row.unit(), List.of()));
            all.add(new Publication(subject(version + "/" + row.unit()), unit, extensions));
        }
        outbox.lock(all.stream().map(Publication::subject).toList());
        outbox.publish(all);
    }

    private static SubjectKey subject(String of) {
        return new SubjectKey(Topics.PUBLISHED_RESULTS, of);
    }

    private static Map<String, String> extensions(String cycle, long cycleRevision) {
        return Map.of("cycle", cycle, "cyclerevision", Long.toString(cycleRevision));
    }
}
