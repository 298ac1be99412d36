package org.jiheng.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that stays open, by which requests that were written beforehand are sent. A client that does more would take
 * the cores that it measures.
 */
final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    static byte[] post(int port, String path, String body) {
        return post(port, path, "", body);
    }

    /** @param token empty: comes without one */
    static byte[] post(int port, String path, String token, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String request = head("POST", port, path, token) + "\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.UTF_8);
    }

    /** @param token empty: comes without one */
    static byte[] get(int port, String path, String token) {
        return (head("GET", port, path, token) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String method, int port, String path, String token) {
        String of = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port;
        return token.isEmpty() ? of : of + "\r\nAuthorization: Bearer " + token;
    }

    /** @return the status of the answer */
    int send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
