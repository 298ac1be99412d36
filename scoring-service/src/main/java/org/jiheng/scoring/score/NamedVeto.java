package org.jiheng.scoring.score;

import java.util.List;

/**
 * A confirmed veto with where it comes from.
 *
 * @param act an opaque id, which the source resolves for those entitled
 * @param area of the grave incident
 */
public record NamedVeto(String act, String area, Veto veto) {
    /** What this veto alone strikes. */
    public Vetoes alone() {
        return new Vetoes(List.of(veto));
    }
}
