package org.jiheng.kit.topics;

import java.util.List;

import org.jiheng.kit.standing.Contracts;

/**
 * The step that makes the topics, before any service starts. Services never make one: a mere subscriber that does gets
 * one partition and seven days' retention.
 */
public final class TopicSetup {
    /** For good: the partition of a subject depends on it. */
    public static final int DEFAULT_PARTITIONS = 12;

    private TopicSetup() {}

    /** {@code --bootstrap HOST:PORT [--partitions N]}; exits with 1 and says why if the topics cannot be used. */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        String bootstrap = option(given, "--bootstrap", null);
        if (bootstrap == null) {
            System.err.println("usage: TopicSetup --bootstrap HOST:PORT [--partitions N]");
            System.exit(2);
        }
        List<String> faults = run(bootstrap, Integer.parseInt(option(given, "--partitions", "" + DEFAULT_PARTITIONS)));
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** Makes what is missing; returns what is wrong with the result. */
    public static List<String> run(String bootstrap, int partitions) {
        try (TopicAdmin admin = new TopicAdmin(bootstrap)) {
            admin.create(Contracts.topics(), partitions);
            return admin.faults(Contracts.topics());
        }
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
    }
}
