package org.jiheng.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Follows a stream as a dashboard does: keeps the last id, comes again with it. */
public final class Viewer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String token;
    private final Picture picture = new Picture();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger snapshots = new AtomicInteger();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private volatile Optional<String> lastId = Optional.empty();
    private volatile Throwable failure;
    private volatile InputStream body;
    private Thread reader;

    private Viewer(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @param path below the address of cycles, of the service under test */
    public static Viewer of(String path, String token) {
        return at("http://127.0.0.1:" + RestAssured.port + "/api/v1/cycles/" + path, token);
    }

    public static Viewer at(String address, String token) {
        Viewer viewer = new Viewer(address, token);
        viewer.connect();
        return viewer;
    }

    public void connect() {
        connect(address);
    }

    /** At another instance, perhaps. */
    public void connect(String to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        lastId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        response.statusCode() + " " + new String(response.body().readAllBytes(), UTF_8));
            }
            body = response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        events.clear();
        reader = new Thread(this::read, "viewer");
        reader.start();
    }

    private void read() {
        try (Scanner lines = new Scanner(body, UTF_8)) {
            List<String> event = new ArrayList<>();
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.isEmpty()) {
                    take(event);
                    event.clear();
                } else {
                    event.add(line);
                }
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void take(List<String> event) throws IOException {
        String data = field(event, "data").orElse("");
        String name = field(event, "event").orElse("");
        switch (name) {
            case "snapshot" -> {
                picture.forget();
                snapshots.incrementAndGet();
            }
            case "unit-scores", "tier-rankings" -> picture.take(JSON.readTree(data));
            default -> {
                if (event.contains(": heartbeat")) {
                    heartbeats.incrementAndGet();
                }
                return;
            }
        }
        events.add(name);
        lastId = field(event, "id").or(() -> lastId);
    }

    private static Optional<String> field(List<String> event, String name) {
        return event.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    /** As a broken network does. */
    public void cut() {
        try {
            body.close();
            reader.join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Picture picture() {
        if (failure instanceof AssertionError wrong) {
            throw wrong;
        }
        return picture;
    }

    /** Names of the events since it was last connected. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** How often it was told to forget what it knew, on all its connections. */
    public int snapshots() {
        return snapshots.get();
    }

    /** Signs of life of streams that had nothing to tell. */
    public int heartbeats() {
        return heartbeats.get();
    }

    public boolean ended() {
        return !reader.isAlive();
    }

    public void lastId(String id) {
        lastId = Optional.of(id);
    }

    public Optional<String> lastId() {
        return lastId;
    }

    @Override
    public void close() {
        cut();
    }
}
