package org.jiheng.inspection.evidence.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.EvidenceUnknown;
import org.jiheng.inspection.evidence.Subject;

/** Reads evidence of what the caller may read, in whatever state the cycle is. */
@ApplicationScoped
public class ReadEvidence {
    /** @param missing files that will come, as was said of them */
    public record Listed(List<EvidenceFile> files, boolean withPeople, List<UUID> missing) {}

    private final EvaluationCycles cycles;
    private final EvidenceFiles files;
    private final EvidenceContent content;

    ReadEvidence(EvaluationCycles cycles, EvidenceFiles files, EvidenceContent content) {
        this.cycles = cycles;
        this.files = files;
        this.content = content;
    }

    @Transactional
    public Listed all(EvidenceSubjects subjects, String code, UUID subject) {
        EvidenceSubjects.Reading reading = subjects.requireReading(cycle(code), subject);
        List<EvidenceFile> there = files.of(new Subject(code, subjects.kind(), subject));
        List<UUID> missing = reading.expected().stream()
                .filter(expected -> there.stream().noneMatch(file -> file.id().equals(expected)))
                .toList();
        return new Listed(there, reading.withPeople(), missing);
    }

    @Transactional
    public EvidenceFile one(EvidenceSubjects subjects, String code, UUID subject, UUID file) {
        subjects.requireReading(cycle(code), subject);
        return files.find(file)
                .filter(found -> found.subject().equals(new Subject(code, subjects.kind(), subject)))
                .orElseThrow(() -> new EvidenceUnknown(file));
    }

    /** Part by part, each by itself: a slow reader holds no connection to the database. */
    public void write(EvidenceFile file, OutputStream out) throws IOException {
        content.write(file, out);
    }

    private EvaluationCycle cycle(String code) {
        return cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
    }
}
