package org.jiheng.survey.respondent;

import java.util.List;

import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.cycle.ReviewWords.Named;
import org.jiheng.survey.cycle.ReviewWords.UnitWords;
import org.jiheng.survey.token.GroupKey;
import org.jiheng.survey.wave.WaveId;

/**
 * What is asked in an open wave, in words.
 *
 * @param options those without a value are no answer
 * @param units in the order of their tiers
 */
public record OpenForm(
        WaveId wave,
        ReviewWords.Title title,
        ReviewWords.Period period,
        List<Group> groups,
        List<Named> dimensions,
        List<Choice> options,
        List<Named> tiers,
        List<UnitWords> units) {
    /** @param key that its tokens are signed with */
    public record Group(Named named, GroupKey key) {}

    /** @param answer false: says that there is none */
    public record Choice(Named named, boolean answer) {}
}
