package org.jiheng.benchmarks;

/** A server of events, and how it is brought to tell some. */
interface Broadcaster {
    int port();

    long pid();

    /** The request of one who watches. */
    byte[] watching();

    /** Has it tell all who watch of one event, whose number is between two tildes. */
    void tell(int event) throws Exception;

    /** Has it tell as many as it can. */
    void flood(long millis) throws Exception;
}
