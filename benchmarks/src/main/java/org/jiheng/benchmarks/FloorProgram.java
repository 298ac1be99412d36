package org.jiheng.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The hops with nothing in them: a fact is committed and acknowledged, goes by Kafka, is committed where it arrives and told to
 * whoever watches. Besides, a bare server of events: what it is posted it tells all.
 */
public final class FloorProgram {
    private static final String TOPIC = "floor";
    private static final int COMMITTERS = 16;
    private static final int CREATED = 201;
    private static final int FAILED = 500;
    private static final int BACKLOG = 4_096;

    private final String jdbcUrl;
    private final KafkaProducer<String, String> producer;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final ThreadLocal<PreparedStatement> inserts = new ThreadLocal<>();

    private FloorProgram(String jdbcUrl, KafkaProducer<String, String> producer) {
        this.jdbcUrl = jdbcUrl;
        this.producer = producer;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Map<String, Object> kafka = Map.of("bootstrap.servers", arguments[2], "acks", "all");
        FloorProgram program = new FloorProgram(
                arguments[1], new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer()));
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(COMMITTERS));
        vertx.deployVerticle(
                        () -> program.new Loop(port),
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        program.tellWhatComes(arguments[2]);
    }

    /** By the thread that calls, without end. */
    private void tellWhatComes(String bootstrap) throws SQLException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "latest"),
                        new StringDeserializer(),
                        new StringDeserializer());
                Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO taken (fact) VALUES (?)")) {
            connection.setAutoCommit(false);
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(250));
                if (records.isEmpty()) {
                    continue;
                }
                for (ConsumerRecord<String, String> each : records) {
                    insert.setString(1, each.value());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                records.forEach(each -> tellAll(Buffer.buffer("data: " + each.value() + "\n\n")));
            }
        }
    }

    private void tellAll(Buffer event) {
        loops.forEach(loop -> loop.tell(event));
    }

    /** A connection a thread. */
    private PreparedStatement insert() throws SQLException {
        PreparedStatement known = inserts.get();
        if (known == null) {
            known = insert(DriverManager.getConnection(jdbcUrl));
            inserts.set(known);
        }
        return known;
    }

    private static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO fact (fact) VALUES (?)");
    }

    /** One event loop with the connections that are its own. */
    private final class Loop extends AbstractVerticle {
        private final int port;
        private final List<HttpServerResponse> watching = new ArrayList<>();

        Loop(int port) {
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            loops.add(this);
            vertx.createHttpServer(new HttpServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setAcceptBacklog(BACKLOG))
                    .requestHandler(this::handle)
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void handle(HttpServerRequest request) {
            switch (request.path()) {
                case "/fact" -> request.body().onSuccess(body -> fact(request, body.toString()));
                case "/event" ->
                    request.body().onSuccess(body -> {
                        tellAll(Buffer.buffer("data: ").appendBuffer(body).appendString("\n\n"));
                        request.response().setStatusCode(CREATED).end();
                    });
                case "/flood" ->
                    request.body().onSuccess(body -> {
                        flood(
                                Long.parseLong(request.getParam("millis")),
                                Integer.parseInt(request.getParam("events")),
                                body);
                        request.response().setStatusCode(CREATED).end();
                    });
                default -> watch(request);
            }
        }

        private void fact(HttpServerRequest request, String fact) {
            getVertx()
                    .executeBlocking(
                            () -> {
                                PreparedStatement insert = insert();
                                insert.setString(1, fact);
                                insert.executeUpdate();
                                return fact;
                            },
                            false)
                    .onComplete(committed -> {
                        request.response()
                                .setStatusCode(committed.succeeded() ? CREATED : FAILED)
                                .end();
                        if (committed.succeeded()) {
                            producer.send(new ProducerRecord<>(TOPIC, 0, null, fact));
                        }
                    });
        }

        private void watch(HttpServerRequest request) {
            HttpServerResponse response = request.response();
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write(": begins\n\n");
            watching.add(response);
            response.exceptionHandler(failure -> {});
            response.closeHandler(closed -> watching.remove(response));
        }

        private void tell(Buffer event) {
            context.runOnContext(now -> watching.forEach(response -> {
                if (!response.writeQueueFull()) {
                    response.write(event);
                }
            }));
        }

        /** @param events so many in each write */
        private void flood(long millis, int events, Buffer body) {
            long end = System.nanoTime() + millis * 1_000_000;
            Buffer written = Buffer.buffer();
            for (int i = 0; i < events; i++) {
                written.appendString("data: ").appendBuffer(body).appendString("\n\n");
            }
            loops.forEach(loop -> loop.tellUntil(end, written));
        }

        /** As many as its watchers take, and other things in between. */
        private void tellUntil(long end, Buffer event) {
            if (System.nanoTime() < end) {
                tell(event);
                context.runOnContext(now -> tellUntil(end, event));
            }
        }
    }
}
