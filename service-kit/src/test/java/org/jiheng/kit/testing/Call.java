package org.jiheng.kit.testing;

import java.util.HashMap;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What one request to an operation is filled with: path parameters, query parameters, a well-formed body. */
public final class Call {
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String body = "{}";

    private Call() {}

    public static Call of() {
        return new Call();
    }

    public static Call of(String parameter, String value) {
        return new Call().with(parameter, value);
    }

    public Call with(String parameter, String value) {
        path.put(parameter, value);
        return this;
    }

    public Call query(String name, String value) {
        query.put(name, value);
        return this;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** @param json of a POST, PUT or PATCH */
    public Call body(String json) {
        body = json;
        return this;
    }

    Response to(Operation operation, RequestSpecification request) {
        request.queryParams(query).headers(headers).pathParams(path);
        if (!operation.method().equals("GET")) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.when().request(operation.method(), operation.path());
    }
}
