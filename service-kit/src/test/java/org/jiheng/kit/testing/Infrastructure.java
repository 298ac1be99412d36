package org.jiheng.kit.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jiheng.kit.topics.TopicSetup;
import org.jiheng.localstack.stack.SigningKeys;

import static java.util.Map.entry;

/** Gives the service under test real servers: a database of its own with its two roles, the topics, an issuer of tokens. */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 4;

    @Override
    public Map<String, String> start() {
        Servers servers = Servers.running();
        var faults = TopicSetup.run(servers.kafka(), PARTITIONS);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        Database database = Database.create(servers);
        return Map.ofEntries(
                entry("jiheng.production", "false"),
                entry("JIHENG_DB_URL", database.url()),
                entry("JIHENG_DB_USER", database.service()),
                entry("JIHENG_DB_PASSWORD", Database.PASSWORD),
                entry("JIHENG_DB_OWNER", database.owner()),
                entry("JIHENG_DB_OWNER_PASSWORD", Database.PASSWORD),
                entry("kafka.bootstrap.servers", servers.kafka()),
                entry("JIHENG_OIDC_ISSUER", servers.issuer()),
                entry("JIHENG_AUDIT_SIGNING_KEY", SigningKeys.generate()),
                entry("quarkus.http.test-port", "0"),
                entry("quarkus.management.test-port", "0"));
    }

    @Override
    public void stop() {
        // the servers live as long as the JVM
    }
}
