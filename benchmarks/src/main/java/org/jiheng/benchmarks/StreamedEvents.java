package org.jiheng.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection on which server-sent events come, read by a thread of its own. */
final class StreamedEvents implements AutoCloseable {
    private static final String DATA = "data: ";

    private final Socket socket;
    private final CountDownLatch begun = new CountDownLatch(1);

    /**
     * @param request for the stream
     * @param told the data of each event
     */
    StreamedEvents(int port, byte[] request, Consumer<String> told) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(request);
        Thread reader = new Thread(() -> read(told), "subscriber");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!begun.await(30, TimeUnit.SECONDS)) {
                throw new IOException("no event came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> told) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String status = lines.readLine();
            if (status == null || !status.contains(" 200 ")) {
                throw new IOException("the stream was answered " + status);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    told.accept(line.substring(DATA.length()));
                }
                if (line.isEmpty() || line.startsWith(":")) {
                    begun.countDown();
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
