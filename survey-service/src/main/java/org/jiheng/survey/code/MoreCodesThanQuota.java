package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;

/** Of no group are there more codes than are invited. */
public final class MoreCodesThanQuota extends Refusal {
    public MoreCodesThanQuota(String group, long asked, long possible) {
        super(Kind.CONFLICT, "more-codes-than-quota", group, asked, possible);
    }
}
