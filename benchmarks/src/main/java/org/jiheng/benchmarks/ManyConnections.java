package org.jiheng.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connections that stay open, served by one thread: each sends the next request once its last one is answered. A thread a
 * connection would take the cores that are measured; pgbench does without as well.
 */
final class ManyConnections implements AutoCloseable {
    private static final int LONGEST_ANSWER = 8_192;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern HEAD = Pattern.compile(
            "HTTP/1\\.1 (\\d{3}).*?\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final long LOOKS_AT_THE_TIME_EVERY = 100;

    private final Selector selector = Selector.open();

    ManyConnections(int port, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LONGEST_ANSWER));
        }
    }

    /**
     * Until there is none left or the time, as System.nanoTime() tells it, is up; what was sent by then is still answered.
     *
     * @param answered is told the status of each
     */
    void sendAll(Queue<byte[]> requests, long end, IntConsumer answered) throws IOException {
        int waiting = 0;
        for (SelectionKey key : selector.keys()) {
            waiting += sendNext(key, requests, end);
        }
        while (waiting > 0) {
            selector.select(LOOKS_AT_THE_TIME_EVERY);
            for (SelectionKey key : selector.selectedKeys()) {
                int status = status(key);
                if (status > 0) {
                    answered.accept(status);
                    waiting += sendNext(key, requests, end) - 1;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static int sendNext(SelectionKey key, Queue<byte[]> requests, long end) throws IOException {
        byte[] request = System.nanoTime() < end ? requests.poll() : null;
        if (request == null) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            ((SocketChannel) key.channel()).write(bytes);
        }
        return 1;
    }

    /** 0 while the answer is not whole. */
    private static int status(SelectionKey key) throws IOException {
        ByteBuffer answer = (ByteBuffer) key.attachment();
        if (((SocketChannel) key.channel()).read(answer) < 0) {
            throw new IOException("the service closed the connection");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        Matcher matcher = HEAD.matcher(text);
        if (head < 0 || !matcher.find()) {
            return 0;
        }
        if (text.length() < head + END_OF_HEAD.length() + Integer.parseInt(matcher.group(2))) {
            return 0;
        }
        answer.clear();
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
