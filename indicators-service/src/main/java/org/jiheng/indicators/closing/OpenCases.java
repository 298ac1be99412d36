package org.jiheng.indicators.closing;

/** What waits for a decision: a veto, an amendment, a change of a plan, a judgement, a plan that was handed in. */
public interface OpenCases {
    long of(String cycle);
}
