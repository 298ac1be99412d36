package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether anybody listens somewhere. */
final class Listener {
    private static final int WAITS_MILLIS = 3_000;

    private Listener() {}

    static boolean at(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), WAITS_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
