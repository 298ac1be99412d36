package org.jiheng.benchmarks;

import java.io.IOException;

/** The bare server: what it is posted it tells. */
record BareBroadcast(Floor floor) implements Broadcaster {
    @Override
    public int port() {
        return floor.port();
    }

    @Override
    public long pid() {
        return floor.pid();
    }

    @Override
    public byte[] watching() {
        return floor.watching();
    }

    @Override
    public void tell(int event) throws IOException {
        send("/event", event);
    }

    /** In each write as many events as scoring-service writes at once where every unit has changed. */
    @Override
    public void flood(long millis) throws IOException {
        send("/flood?millis=" + millis + "&events=" + ScoringBroadcast.UNITS, 0);
    }

    private void send(String path, int event) throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send(KeptConnection.post(port(), path, ScoringBroadcast.event(event)));
        }
    }
}
