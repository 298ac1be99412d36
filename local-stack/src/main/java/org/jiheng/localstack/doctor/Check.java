package org.jiheng.localstack.doctor;

import java.util.List;

/** One thing that must be as it should. */
interface Check {
    List<Observation> look();
}
