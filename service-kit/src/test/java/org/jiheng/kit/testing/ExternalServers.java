package org.jiheng.kit.testing;

import java.util.List;
import java.util.function.UnaryOperator;

/** Servers that run already, named by properties. */
final class ExternalServers {
    private static final List<String> NEEDED = List.of(
            "infra.postgres.host",
            "infra.postgres.port",
            "infra.postgres.user",
            "infra.postgres.password",
            "infra.kafka");

    private ExternalServers() {}

    /** Without {@code infra.issuer} the tests bring their own: a provider that signs whatever they ask for is rarely about. */
    static Servers named(UnaryOperator<String> properties) {
        List<String> missing =
                NEEDED.stream().filter(name -> properties.apply(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("-Dinfra=external needs also -D" + String.join(", -D", missing));
        }
        String issuer = properties.apply("infra.issuer");
        return new Servers(
                new PostgresServer(
                        properties.apply("infra.postgres.host"),
                        Integer.parseInt(properties.apply("infra.postgres.port")),
                        properties.apply("infra.postgres.user"),
                        properties.apply("infra.postgres.password")),
                properties.apply("infra.kafka"),
                issuer == null ? InfraProcess.startIdentity() : issuer);
    }
}
