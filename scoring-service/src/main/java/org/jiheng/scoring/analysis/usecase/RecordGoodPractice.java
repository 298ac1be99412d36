package org.jiheng.scoring.analysis.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.scoring.analysis.GoodPractice;
import org.jiheng.scoring.analysis.GoodPractice.Withdrawal;
import org.jiheng.scoring.analysis.GoodPractices;
import org.jiheng.scoring.analysis.GoodPracticesClosed;
import org.jiheng.scoring.analysis.UnitNotInResult;
import org.jiheng.scoring.analysis.UnknownGoodPractice;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.decision.usecase.Signing;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The office records what a unit does well, beside a version that is on its way to being published. */
@ApplicationScoped
public class RecordGoodPractice {
    /** A good practice as the audit log keeps it. */
    record Change(String unit, String practice, boolean withdrawn) {
        static Change of(GoodPractice practice) {
            return new Change(
                    practice.unit(), practice.practice(), practice.withdrawal().isPresent());
        }
    }

    private final ReadableCycles cycles;
    private final PartitionLocks locks;
    private final Results results;
    private final GoodPractices practices;
    private final Signing signing;
    private final Audit audit;

    RecordGoodPractice(
            ReadableCycles cycles,
            PartitionLocks locks,
            Results results,
            GoodPractices practices,
            Signing signing,
            Audit audit) {
        this.cycles = cycles;
        this.locks = locks;
        this.results = results;
        this.practices = practices;
        this.signing = signing;
        this.audit = audit;
    }

    @Transactional
    public GoodPractice record(
            String code, int version, String unit, String practice, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.RECORD_GOOD_PRACTICE);
        ResultStory story = open(code, version);
        if (results.rows(code, version).stream().noneMatch(row -> row.unit().equals(unit))) {
            throw new UnitNotInResult(version, unit);
        }
        Signature by = signing.on(occurredOn, cycle);
        by.dates().refuseBefore(story.freeze().occurredOn());
        GoodPractice recorded = new GoodPractice(
                UUID.randomUUID(), code, version, unit, practice, reason, by.dates(), by.person(), Optional.empty());
        practices.add(recorded);
        audit.changed(subject(recorded), null, Change.of(recorded), reason);
        return recorded;
    }

    @Transactional
    public GoodPractice withdraw(String code, int version, UUID id, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.WITHDRAW_GOOD_PRACTICE);
        open(code, version);
        GoodPractice held = practices.find(code, version, id).orElseThrow(() -> new UnknownGoodPractice(id));
        Signature by = signing.on(occurredOn, cycle);
        by.dates().refuseBefore(held.dates().occurredOn());
        GoodPractice withdrawn = held.withdrawn(new Withdrawal(by.dates(), reason));
        practices.withdraw(withdrawn, by.person());
        audit.changed(subject(withdrawn), Change.of(held), Change.of(withdrawn), reason);
        return withdrawn;
    }

    /** Under the cycle's lock, so that it is not published meanwhile. */
    private ResultStory open(String code, int version) {
        locks.lock(code);
        ResultStory story = results.story(code, version).orElseThrow(() -> new UnknownResult(code, version));
        if (!story.version().underWay()) {
            throw new GoodPracticesClosed(version, story.version().state());
        }
        return story;
    }

    private static String subject(GoodPractice practice) {
        return practice.cycle() + "/" + practice.version() + "/" + practice.id();
    }
}
