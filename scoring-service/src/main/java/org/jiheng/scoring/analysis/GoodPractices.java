package org.jiheng.scoring.analysis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Good practices that were recorded; whoever writes holds the cycle's lock. */
public interface GoodPractices {
    void add(GoodPractice practice);

    /** @param by who withdraws it */
    void withdraw(GoodPractice withdrawn, String by);

    Optional<GoodPractice> find(String cycle, int version, UUID id);

    /** By the moment of recording. */
    List<GoodPractice> all(String cycle, int version, boolean newestFirst, long offset, int size);

    long count(String cycle, int version);
}
