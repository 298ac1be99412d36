package org.jiheng.scoring.stream.live;

/** Who is told about a cycle, by the one thread that sees all changes: it must not wait for anything. */
interface Watcher {
    /** Something is shown that was not before. */
    void moved();

    /** What was told until now no longer counts, or this instance ends: whoever watches comes again. */
    void gone();
}
