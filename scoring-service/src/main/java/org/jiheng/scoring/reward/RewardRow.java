package org.jiheng.scoring.reward;

import java.util.Optional;

import org.jiheng.scoring.result.ResultRow;

/** @param award empty of a unit that is rewarded as fits: the scheme names no amount */
public record RewardRow(ResultRow place, Optional<Award> award) {}
