package org.jiheng.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One connection to each of several servers, for one thread. */
final class KeptConnections implements AutoCloseable {
    private final Map<Integer, KeptConnection> byPort = new HashMap<>();

    KeptConnection of(int port) throws IOException {
        KeptConnection known = byPort.get(port);
        if (known == null) {
            known = new KeptConnection(port);
            byPort.put(port, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection each : byPort.values()) {
            each.close();
        }
    }
}
