package org.jiheng.survey.wave;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Groups are sampled once, from those there are: nobody is invited who is not in the frame, nor given a sheet uninvited. */
public final class SampleFaulty extends Refusal {
    SampleFaulty(List<Fault> faults) {
        super(Kind.INVALID, "sample-faulty", faults, faults.size());
    }
}
