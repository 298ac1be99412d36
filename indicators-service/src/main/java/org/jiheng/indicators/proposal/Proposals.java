package org.jiheng.indicators.proposal;

import java.util.List;

import org.jiheng.indicators.act.Act;

/** All proposals. */
public interface Proposals {
    List<Proposal> ofUnit(String cycle, String unit);

    void add(String cycle, List<Proposal> proposed, Act act);

    void decide(List<Proposal> decided, Act act);
}
