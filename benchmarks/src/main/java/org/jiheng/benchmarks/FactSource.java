package org.jiheng.benchmarks;

import java.io.IOException;

/** Where facts go, and where events come from that tell of them. */
interface FactSource {
    /** What must be there before so many facts can come. */
    void prepare(int facts) throws Exception;

    /** The facts in the order in which they come; those of a unit are sent one after the other. */
    Fact next(int number);

    /** One who is told of all that changes, and says so. */
    StreamedEvents subscribe(OpenLoop facts) throws IOException;
}
