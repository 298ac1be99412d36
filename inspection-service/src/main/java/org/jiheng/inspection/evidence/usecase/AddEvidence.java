package org.jiheng.inspection.evidence.usecase;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.EvidenceIdTaken;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.evidence.TooMuchEvidence;
import org.jiheng.inspection.evidence.intake.ReceivedFile;
import org.jiheng.inspection.evidence.intake.ReceivingPlaces;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Caller;

/**
 * Somebody adds a file. It is received before the transaction that keeps it, which must not wait for a phone; whether it may
 * be added is asked before and, of what holds then, after.
 */
@ApplicationScoped
public class AddEvidence {
    /** What the audit log says of a file. */
    record Added(String name, String type, long size, String sha256) {}

    private final EvaluationCycles cycles;
    private final EvidenceFiles files;
    private final EvidenceContent content;
    private final ReceivingPlaces places;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final long maxSize;
    private final int most;

    AddEvidence(
            EvaluationCycles cycles,
            EvidenceFiles files,
            EvidenceContent content,
            ReceivingPlaces places,
            Audit audit,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "inspection.evidence.max-size") MemorySize maxSize,
            @ConfigProperty(name = "inspection.evidence.most") int most) {
        this.cycles = cycles;
        this.files = files;
        this.content = content;
        this.places = places;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.maxSize = maxSize.asLongValue();
        this.most = most;
    }

    /** The same file sent again by the same person is what it was the first time, whatever has happened since. */
    public EvidenceFile add(EvidenceSubjects subjects, Announced announced, InputStream body) {
        QuarkusTransaction.requiringNew().run(() -> admit(subjects, announced));
        try (ReceivingPlaces.Place place = places.take(caller.id());
                ReceivedFile received = place.receive(body, maxSize)) {
            received.mustBe(announced.type(), announced.sha256());
            return QuarkusTransaction.requiringNew().call(() -> keep(subjects, announced, received));
        }
    }

    private void admit(EvidenceSubjects subjects, Announced announced) {
        // not held: whoever waits here would keep the cycle from being closed
        EvaluationCycle cycle = cycles.find(announced.cycle()).orElseThrow(() -> new CycleUnknown(announced.cycle()));
        subjects.requireAdding(cycle, announced.subject());
    }

    private EvidenceFile keep(EvidenceSubjects subjects, Announced announced, ReceivedFile received) {
        EvaluationCycle cycle = cycles.hold(announced.cycle());
        String called = subjects.requireAdding(cycle, announced.subject());
        EvidenceFile file = file(subjects, announced, received);
        files.lock(file.id());
        files.lock(file.subject());
        Optional<EvidenceFile> before = files.find(file.id());
        if (before.isPresent()) {
            return again(before.get(), file);
        }
        subjects.mustBeOpen(cycle, announced.subject());
        if (files.of(file.subject()).size() >= most) {
            throw new TooMuchEvidence(most);
        }
        content.add(file, received);
        audit.changed(called + "/" + file.id(), null, added(file));
        return file;
    }

    private EvidenceFile again(EvidenceFile before, EvidenceFile file) {
        if (!before.isRepeatedBy(file)) {
            throw new EvidenceIdTaken(file.id());
        }
        audit.answeredBefore();
        return before;
    }

    private EvidenceFile file(EvidenceSubjects subjects, Announced announced, ReceivedFile received) {
        return new EvidenceFile(
                announced.id(),
                new Subject(announced.cycle(), subjects.kind(), announced.subject()),
                announced.name(),
                announced.type(),
                received.size(),
                received.sha256(),
                caller.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Added added(EvidenceFile file) {
        return new Added(file.name(), file.type().mediaType(), file.size(), file.sha256());
    }
}
