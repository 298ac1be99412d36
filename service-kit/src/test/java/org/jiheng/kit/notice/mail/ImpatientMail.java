package org.jiheng.kit.notice.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** E-mail is configured, and tried again quickly; the port is the tests' to open and close. */
public class ImpatientMail implements QuarkusTestProfile {
    private static final String PORT = "jiheng.test.smtp";

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(PORT, String.valueOf(free()));
        return Map.ofEntries(
                Map.entry("jiheng.mail.enabled", "true"),
                Map.entry("jiheng.mail.inbox", "https://jiheng.example/inbox"),
                Map.entry("jiheng.mail.poll-interval", "0.05S"),
                Map.entry("jiheng.mail.first-retry", "0.1S"),
                Map.entry("jiheng.mail.longest-retry", "0.4S"),
                Map.entry("jiheng.mail.attempts", "12"),
                Map.entry("jiheng.mail.timeout", "2S"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", System.getProperty(PORT)),
                Map.entry("quarkus.mailer.start-tls", "DISABLED"),
                Map.entry("quarkus.mailer.from", "jiheng@office.example"));
    }

    static int port() {
        return Integer.getInteger(PORT);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
