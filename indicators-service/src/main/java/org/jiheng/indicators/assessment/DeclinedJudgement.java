package org.jiheng.indicators.assessment;

import java.util.UUID;

/** Why a judgement is declined. */
public record DeclinedJudgement(UUID judgement, String reason) {}
