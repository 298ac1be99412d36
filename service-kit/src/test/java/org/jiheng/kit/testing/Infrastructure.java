package org.jiheng.kit.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jiheng.kit.topics.TopicSetup;
import org.jiheng.localstack.stack.SigningKeys;

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
        return Map.of(
                "JIHENG_DB_URL", database.url(),
                "JIHENG_DB_USER", database.service(),
                "JIHENG_DB_PASSWORD", Database.PASSWORD,
                "JIHENG_DB_OWNER", database.owner(),
                "JIHENG_DB_OWNER_PASSWORD", Database.PASSWORD,
                "kafka.bootstrap.servers", servers.kafka(),
                "JIHENG_OIDC_ISSUER", servers.issuer(),
                "JIHENG_AUDIT_SIGNING_KEY", SigningKeys.generate(),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        // the servers live as long as the JVM
    }
}
