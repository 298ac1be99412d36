package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect provider that believes everybody. It listens on loopback only and checks no password: it is there
 * so that the services' own checks of tokens, roles and claims are the real ones.
 */
public final class LocalIdentity implements AutoCloseable {
    /** By this name services know it and refuse it in production. */
    static final String ISSUER_PATH = "jiheng-local";

    private static final String HOST = "127.0.0.1";

    private final MockOAuth2Server server;
    private final int port;

    private LocalIdentity(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Whether an issuer is one of these, by its name. */
    public static boolean isOne(String issuer) {
        return issuer.endsWith("/" + ISSUER_PATH);
    }

    public static LocalIdentity start() throws IOException {
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new LocalClaims()),
                new RepeatedRoles(new NettyWrapper())));
        int port = FreePort.next();
        server.start(InetAddress.getByName(HOST), port);
        return new LocalIdentity(server, port);
    }

    public String issuer() {
        return "http://" + HOST + ":" + port + "/" + ISSUER_PATH;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
