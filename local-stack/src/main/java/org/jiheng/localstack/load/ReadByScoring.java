package org.jiheng.localstack.load;

/** Which standings scoring takes: all but turnout, since no score depends on how many ballots are in. */
public final class ReadByScoring {
    private static final String TURNOUT = "jiheng.turnout-standings.";

    private ReadByScoring() {}

    /** @param standing topic, a space, and subject */
    public static boolean is(String standing) {
        return !standing.startsWith(TURNOUT);
    }
}
