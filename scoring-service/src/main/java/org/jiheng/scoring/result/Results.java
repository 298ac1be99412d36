package org.jiheng.scoring.result;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.decision.Signature;

/** The versions of cycles' results; whoever writes holds the cycle's lock. */
public interface Results {
    /** By number. */
    List<ResultVersion> all(String cycle);

    Optional<ResultVersion> find(String cycle, int version);

    /** By number. */
    List<ResultStory> stories(String cycle);

    Optional<ResultStory> story(String cycle, int version);

    /** The table of a version, in the order of publication. */
    List<ResultRow> rows(String cycle, int version);

    /** All of a version, in the spelling over which its digest was taken. */
    Optional<FrozenResult> document(String cycle, int version);

    /** What went into a version, by topic and subject; empty if there is none. */
    List<FrozenStanding> standings(String cycle, int version);

    /** @param reason of a correction */
    void add(ResultVersion frozen, FrozenResult document, Optional<String> reason, Signature by);

    void approve(ResultVersion approved, Signature by);

    void publish(ResultVersion published, Signature by);

    void release(ResultVersion released, String reason, Signature by);
}
