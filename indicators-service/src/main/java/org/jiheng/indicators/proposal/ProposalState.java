package org.jiheng.indicators.proposal;

/** Where a proposal stands. */
public enum ProposalState {
    PROPOSED,
    MERGED,
    DECLINED
}
