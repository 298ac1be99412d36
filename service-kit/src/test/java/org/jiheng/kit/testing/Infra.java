package org.jiheng.kit.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** Where the servers of the tests come from: the property {@code infra} says, and nothing else asks for it. */
enum Infra {
    EMBEDDED {
        @Override
        Servers start() {
            return Servers.parse(InfraProcess.start());
        }
    },
    CONTAINERS {
        @Override
        Servers start() {
            return ContainerServers.start();
        }
    },
    EXTERNAL {
        @Override
        Servers start() {
            return ExternalServers.named(System::getProperty);
        }

        @Override
        Servers startAnother() {
            return Assumptions.abort(
                    "left out: it needs servers of its own, and with -Dinfra=external there is one set");
        }
    };

    private static final String AUTO = "auto";

    abstract Servers start();

    Servers startAnother() {
        return start();
    }

    /** What the property says; the log of the build tells which it is and why. */
    static Infra chosen() {
        String given = System.getProperty("infra", AUTO);
        Infra infra = choose(given, DockerClientFactory.instance()::isDockerAvailable);
        System.out.println("Servers of the tests: " + infra.word() + ", " + infra.reason(given));
        return infra;
    }

    static Infra choose(String given, BooleanSupplier engineAnswers) {
        if (given.equals(AUTO)) {
            return engineAnswers.getAsBoolean() ? CONTAINERS : EMBEDDED;
        }
        return Arrays.stream(values())
                .filter(infra -> infra.word().equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "-Dinfra=" + given + " is not one of " + AUTO + ", " + allWords()));
    }

    private String reason(String given) {
        if (!given.equals(AUTO)) {
            return "as given";
        }
        return this == CONTAINERS ? "for a Docker engine answers" : "for no Docker engine answers";
    }

    private static String allWords() {
        return Arrays.stream(values()).map(Infra::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
