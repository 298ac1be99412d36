package org.jiheng.kit.testing.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that was made up; says of itself what one needs to send it again. */
public record GeneratedRequest(
        DescribedOperation operation, String method, String uri, Map<String, String> headers, byte[] body) {
    private static final int SHOWN = 300;

    /** Whether the method is one that the address knows. */
    public boolean known() {
        return method.equals(operation.method());
    }

    public HttpRequest to(String server, Duration patience) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + uri))
                .method(method, publisher)
                .timeout(patience);
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        Map<String, String> told = new LinkedHashMap<>(headers);
        told.remove("Authorization");
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return method + " " + shortened(uri) + " " + told + " " + shortened(text);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }

    static final List<Charset> OTHER_CHARSETS =
            List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);
}
