package org.jiheng.localstack.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.infrastructure.LocalIdentity;
import org.jiheng.localstack.infrastructure.PostgresServer;
import org.jiheng.localstack.process.Guardian;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The servers without the services, for tests: one line of JSON when ready, and the end of standard input ends it. */
@Command(name = "infra", hidden = true, mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class InfraCommand implements Callable<Integer> {
    @Option(names = "--durable")
    private boolean durable;

    /** For tests whose PostgreSQL and Kafka come from elsewhere: nobody else's provider forges tokens for them. */
    @Option(names = "--identity-only")
    private boolean identityOnly;

    @Override
    public Integer call() throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        out.println(identityOnly ? startIdentity() : startAll());
        out.flush();
        System.in.transferTo(OutputStream.nullOutputStream());
        return 0;
    }

    private static ObjectNode startIdentity() throws IOException {
        return new ObjectMapper()
                .createObjectNode()
                .put("issuer", LocalIdentity.start().issuer());
    }

    private ObjectNode startAll() {
        Guardian guardian = Guardian.start();
        Infrastructure infrastructure = Infrastructure.start(durable, guardian);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            infrastructure.close();
            guardian.close();
        }));
        return describe(infrastructure);
    }

    private static ObjectNode describe(Infrastructure infrastructure) {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.putObject("postgres")
                .put("host", PostgresServer.HOST)
                .put("port", infrastructure.postgres().port())
                .put("user", PostgresServer.SUPERUSER)
                .put("password", PostgresServer.PASSWORD);
        line.put("kafka", infrastructure.kafka().bootstrapServers());
        line.put("issuer", infrastructure.identity().issuer());
        return line;
    }
}
