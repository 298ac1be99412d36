package org.jiheng.scoring.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bulletins that were issued. */
public interface Bulletins {
    /**
     * The next number of the body in the year; whoever asks at the same time waits until it is used.
     *
     * @param jurisdiction whose bodies count together: two of them never share a prefix in a year
     * @throws PrefixTaken if the body has another prefix in that year, or another body has this one
     */
    BulletinNumber next(String jurisdiction, String body, String prefix, int year);

    /** @return whether it is the first of its version */
    boolean add(String jurisdiction, Bulletin bulletin);

    Optional<Bulletin> find(String cycle, UUID id);

    Optional<Bulletin> of(String cycle, int version);

    List<Bulletin> all(String cycle, boolean newestFirst, long offset, int size);

    long count(String cycle);
}
