package org.jiheng.scoring.bulletin;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.SchemeNames;

/**
 * A bulletin with what it announces.
 *
 * @param replaced the bulletin that it replaces
 */
public record IssuedBulletin(
        Bulletin bulletin, Optional<Bulletin> replaced, PublishedResult result, SchemeNames names) {
    /** 标题, GB/T 9704: who, on what, which kind of document. */
    public String title() {
        return bulletin.body() + subject();
    }

    /** What of the title stands behind who. */
    public String subject() {
        return "关于" + (result.corrects().isPresent() ? "更正" : "") + names.title() + "结果的通报";
    }

    public List<TierStatistics> statistics() {
        return TierStatistics.of(result.rows());
    }
}
