package org.jiheng.localstack.doctor;

import java.util.List;

/** The services need what this program needs. */
record JavaCheck(int feature) implements Check {
    private static final int OLDEST = 17;

    @Override
    public List<Observation> look() {
        return List.of(
                feature < OLDEST ? Observation.wrong("java-old", feature, OLDEST) : Observation.well("java", feature));
    }
}
