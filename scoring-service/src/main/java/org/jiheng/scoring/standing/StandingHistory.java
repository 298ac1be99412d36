package org.jiheng.scoring.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;

/**
 * What the standings said from which scores came, through the year; lines are added, never changed. A standing that says
 * what its subject's last line says adds none.
 */
public interface StandingHistory {
    /** Adds those that were just taken; one that was kept before is kept as it was. */
    void keep(Collection<Standing> taken);

    /** What each subject said under the revision; a subject of which nothing so old is kept is left out. */
    List<KeptStanding> of(Map<SubjectKey, Long> revisions);

    /** What each subject said at a moment; one that had said nothing, or of which nothing so old is kept, is left out. */
    List<KeptStanding> at(Collection<SubjectKey> subjects, Instant moment);

    /** What they said after one moment and until another, of each subject the earlier before the later; not all at once in memory. */
    void between(Collection<SubjectKey> subjects, Instant after, Instant until, Consumer<KeptStanding> told);
}
