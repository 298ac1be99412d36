package org.jiheng.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jiheng.kit.testing.Servers;

/** Producers as a mistaken relay would use them, and one that stalls. */
final class Producers {
    private interface Step {
        /** What to do instead of, or before, the real call; null: nothing is done. */
        Object take(Method method, Object[] arguments) throws Exception;
    }

    private Producers() {}

    /** The planted bug: no transactional id, so nothing fences it. */
    static Producer<byte[], byte[]> plain() {
        Producer<byte[], byte[]> real = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Servers.running().kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        return proxy((method, arguments) ->
                method.getName().endsWith("Transaction") || method.getName().endsWith("Transactions")
                        ? null
                        : method.invoke(real, arguments));
    }

    /** The planted bug: made only when something is to be sent, that is, after the outbox was read. */
    static Producer<byte[], byte[]> madeLate(Supplier<Producer<byte[], byte[]>> producers) {
        Producer<?, ?>[] real = new Producer<?, ?>[1];
        return proxy((method, arguments) -> {
            if (method.getName().equals("beginTransaction") && real[0] == null) {
                real[0] = producers.get();
                real[0].initTransactions();
            }
            return real[0] == null ? null : method.invoke(real[0], arguments);
        });
    }

    /** Does {@code stall} before the first record is sent. */
    static Producer<byte[], byte[]> stalling(Producer<byte[], byte[]> real, Runnable stall) {
        return proxy((method, arguments) -> {
            if (method.getName().equals("send")) {
                stall.run();
            }
            return method.invoke(real, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> proxy(Step step) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producers.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    try {
                        return step.take(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
