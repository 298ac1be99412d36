package org.jiheng.kit.log;

import java.util.Map;

import org.jboss.logging.MDC;

/**
 * A line of the log under what it is about, in the words that the interfaces have for it: members of the line where that
 * is JSON. docs/operations.md lists them.
 */
public final class Logged {
    public static final String TOPIC = "topic";
    public static final String SUBJECT = "subject";
    public static final String REVISION = "revision";
    public static final String PARTITION = "partition";
    public static final String OFFSET = "offset";
    public static final String OPERATION = "operation";
    public static final String POSITION = "position";
    public static final String MAIL = "mail";

    private Logged() {}

    public static void under(Map<String, ?> about, Runnable line) {
        about.forEach(MDC::put);
        try {
            line.run();
        } finally {
            about.keySet().forEach(MDC::remove);
        }
    }
}
