package org.jiheng.survey.ballot;

import java.util.List;
import java.util.stream.IntStream;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A batch with faulty sheets; nothing of it is stored. */
public final class BallotsRefused extends Refusal {
    static final String ALREADY_COUNTED = "serial-already-counted";

    public BallotsRefused(List<Fault> faults, int ballots) {
        super(Kind.INVALID, "ballots-refused", faults, faults.size(), ballots);
    }

    /** The sheets at these positions of the batch are counted already. */
    public static BallotsRefused alreadyCounted(IntStream positions, int ballots) {
        return new BallotsRefused(
                positions
                        .mapToObj(i -> new Fault(SheetCheck.path(i) + "/serial", ALREADY_COUNTED))
                        .toList(),
                ballots);
    }
}
