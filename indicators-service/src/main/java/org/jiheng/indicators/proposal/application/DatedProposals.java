package org.jiheng.indicators.proposal.application;

import java.util.List;

import org.jiheng.indicators.proposal.Proposal;

/** @param lateDays days after the end of the phase by which plans are approved; 0 for what was done in time */
public record DatedProposals(List<Proposal> proposals, long lateDays) {}
