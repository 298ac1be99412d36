package org.jiheng.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.Histogram;

/**
 * Thousands who watch, read by one thread: each would cost more than what is measured if it had one of its own. An event says
 * its number between two tildes; when it was due is looked up by it.
 */
final class ManySubscribers implements AutoCloseable {
    private static final int AT_ONCE = 200;
    private static final int READ = 64 << 10;
    private static final int MOST_EVENTS = 1 << 16;
    private static final long BEGIN_WITHIN_SECONDS = 120;

    /** Where in a number its connection is: -1 outside of one. */
    private static final class Reading {
        private int number = -1;
        private boolean begun;
    }

    private final Selector selector = Selector.open();
    private final ByteBuffer bytes = ByteBuffer.allocate(READ);
    private final long[] due = new long[MOST_EVENTS];
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong events = new AtomicLong();
    private final Thread reader = new Thread(this::read, "subscribers");
    private final int number;
    private volatile Histogram latencies = new Histogram(3);
    private volatile boolean running = true;
    private volatile String failure = "";

    ManySubscribers(int port, byte[] request, int number) throws IOException, InterruptedException {
        this.number = number;
        reader.setDaemon(true);
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Reading());
            if (i == 0) {
                reader.start();
            }
            if (i % AT_ONCE == AT_ONCE - 1) {
                awaitBegun(i + 1 - AT_ONCE);
            }
        }
        awaitBegun(number);
    }

    /** More at once than a server accepts would be refused. */
    private void awaitBegun(int most) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BEGIN_WITHIN_SECONDS);
        while (begun.get() < most) {
            requireAll();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + begun + " of " + number + " streams began");
            }
            Thread.sleep(1);
        }
    }

    private void requireAll() {
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
    }

    /** How long an event took to each, from now on. */
    void forget() {
        latencies = new Histogram(3);
    }

    Histogram latencies() {
        requireAll();
        return latencies;
    }

    /** How many were received, by all together. */
    long events() {
        return events.get();
    }

    void due(int event, long nanos) {
        due[event % MOST_EVENTS] = nanos;
    }

    private void read() {
        try {
            while (running) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            failure = String.valueOf(e);
        }
    }

    private void read(SelectionKey key) throws IOException {
        bytes.clear();
        if (((SocketChannel) key.channel()).read(bytes) < 0) {
            throw new IOException("a stream was ended");
        }
        long now = System.nanoTime();
        Reading reading = (Reading) key.attachment();
        if (!reading.begun) {
            reading.begun = true;
            begun.incrementAndGet();
        }
        byte[] array = bytes.array();
        for (int i = 0; i < bytes.position(); i++) {
            next(array[i], reading, now);
        }
    }

    private void next(byte character, Reading reading, long now) {
        if (character == '~') {
            if (reading.number >= 0) {
                events.incrementAndGet();
                latencies.recordValue(Math.max(0, now - due[reading.number % MOST_EVENTS]));
                reading.number = -1;
            } else {
                reading.number = 0;
            }
        } else if (reading.number >= 0) {
            reading.number = reading.number * 10 + character - '0';
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        running = false;
        reader.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
