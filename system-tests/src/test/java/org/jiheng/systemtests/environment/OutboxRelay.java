package org.jiheng.systemtests.environment;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;

/** What sends a service's standings, as whoever has the service's database can stop it and make it go on. */
public final class OutboxRelay {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ServiceProcess service;

    public OutboxRelay(ServiceProcess service) {
        this.service = service;
    }

    /** Another instance has the lease and sends nothing. Waits until the service's own sends nothing either. */
    public void standStill() {
        service.database()
                .execute("UPDATE relay_lease SET holder = '" + UUID.randomUUID() + "', expires_at = 'infinity'");
        Awaitility.await("relay of " + service.name() + " standing still")
                .atMost(PATIENCE)
                .until(() -> service.metric("jiheng_relay_leader") == 0);
    }

    public void goOn() {
        service.database().execute("UPDATE relay_lease SET expires_at = '-infinity'");
    }

    /** As if the broker had refused the subject's next state; all others are sent. */
    public void setAside(String topic, String subject) {
        change(topic, subject, "failures = 1, last_error = 'refused', retry_at = 'infinity'");
    }

    /** The broker takes again what it refused. */
    public void takeUpAgain() {
        service.database().execute("UPDATE relay_progress SET retry_at = now() WHERE retry_at = 'infinity'");
    }

    /** The subject's present state once more. */
    public void sendAgain(String topic, String subject) {
        change(topic, subject, "acknowledged_revision = 0");
    }

    /** Once all of the subject is sent: what the relay then writes down would take the change back. */
    private void change(String topic, String subject, String assignments) {
        String which = " WHERE topic = '" + topic + "' AND subject = '" + subject + "'";
        Awaitility.await(subject + " sent")
                .atMost(PATIENCE)
                .until(() -> service.database()
                                .query("SELECT subject FROM outbox JOIN relay_progress USING (topic, subject)" + which
                                        + " AND revision = acknowledged_revision")
                                .size()
                        == 1);
        service.database().execute("UPDATE relay_progress SET " + assignments + which);
    }
}
