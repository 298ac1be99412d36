package org.jiheng.indicators.proposal;

import java.util.UUID;

/** Why a proposal is declined. */
public record DeclinedProposal(UUID proposal, String reason) {}
