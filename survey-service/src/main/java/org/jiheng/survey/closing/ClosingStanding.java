package org.jiheng.survey.closing;

/**
 * What this service published of a closed cycle: the data of {@code jiheng.closings.v1}.
 *
 * @param subjects how many units have a review standing
 * @param digest over these standings' revisions, as the topic's schema says
 * @param openCases waves that were opened and are not certified
 * @param stuck cycles and units whose newest record could not be taken
 */
record ClosingStanding(String cycle, String source, long subjects, String digest, long openCases, long stuck) {
    static final String TOPIC = "jiheng.closings.v1";
    static final String SOURCE = "survey";
}
