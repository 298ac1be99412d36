package org.jiheng.localstack.load;

import java.time.LocalDate;

/** What somebody does on a day of the year. */
record Step(LocalDate day, Runnable act) {
    void take() {
        act.run();
    }
}
