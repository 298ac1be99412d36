package org.jiheng.localstack.infrastructure;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.HttpUrl;

/** Joins repeated role parameters into one: OAuth 2 forbids a parameter twice, and the token endpoint holds to it. */
final class RepeatedRoles implements OAuth2HttpServer {
    static final String SEPARATOR = ",";
    private static final String ROLE = "role=";

    private final OAuth2HttpServer server;
    private final RevokedTokens revoked = new RevokedTokens();
    private final CodeFlow codeFlow = new CodeFlow();

    RepeatedRoles(OAuth2HttpServer server) {
        this.server = server;
    }

    static String joinRoles(String form) {
        List<String> roles = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String parameter : form.split("&")) {
            if (parameter.startsWith(ROLE)) {
                roles.add(parameter.substring(ROLE.length()));
            } else {
                others.add(parameter);
            }
        }
        if (!roles.isEmpty()) {
            others.add(ROLE + String.join(SEPARATOR, roles));
        }
        return String.join("&", others);
    }

    private Function1<OAuth2HttpRequest, OAuth2HttpResponse> joined(
            Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return request -> revoked.answer(request)
                .or(() -> codeFlow.answer(request, handler::invoke))
                .orElseGet(() -> handler.invoke(withJoinedRoles(request)));
    }

    private static OAuth2HttpRequest withJoinedRoles(OAuth2HttpRequest request) {
        String body = request.getBody();
        return body == null
                ? request
                : request.copy(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), joinRoles(body));
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return server.start(joined(handler));
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return server.start(port, joined(handler));
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return server.start(address, port, joined(handler));
    }

    @Override
    public OAuth2HttpServer stop() {
        return server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public HttpUrl url(String path) {
        return server.url(path);
    }

    @Override
    public Ssl sslConfig() {
        return server.sslConfig();
    }
}
