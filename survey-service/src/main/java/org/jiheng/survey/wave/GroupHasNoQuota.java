package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Others are asked in the place of those who were: the opening said how many that are. */
public final class GroupHasNoQuota extends Refusal {
    public GroupHasNoQuota(WaveId id, String group) {
        super(Kind.INVALID, "group-has-no-quota", group, id.wave(), id.cycle());
    }
}
