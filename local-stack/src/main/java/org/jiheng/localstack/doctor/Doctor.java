package org.jiheng.localstack.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jiheng.localstack.load.RefusedRequest;
import org.jiheng.localstack.load.Unreachable;
import org.jiheng.localstack.stack.ServiceUrls;

/** Looks at everything that must be as it should, one after the other; a check that cannot be made is something wrong too. */
public final class Doctor {
    private static final long LEAST_MEBIBYTES = 1024;
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final List<Check> checks;

    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * Of a running installation.
     *
     * @param token of an auditor of the jurisdiction whose cycles are looked at
     */
    public static Doctor of(ServiceUrls urls, Supplier<String> token, Path folder) {
        return of(urls, token, folder, Clock.systemUTC(), ON_ITS_WAY);
    }

    static Doctor of(ServiceUrls urls, Supplier<String> token, Path folder, Clock clock, Duration onItsWay) {
        Probe probe = new Probe();
        List<Check> checks = new ArrayList<>(ofThisMachine(folder));
        checks.add(new HealthCheck(probe, urls.services(), urls.management().known()));
        checks.add(new VersionsCheck(probe, urls.management().known()));
        urls.services().forEach((name, url) -> checks.add(new ClockCheck(probe, name, url, clock)));
        checks.add(new IdentityCheck(probe, urls.issuer(), urls.services(), token));
        checks.add(
                urls.kafka() == null
                        ? () -> List.of(Observation.well("topics-unseen"))
                        : new TopicsCheck(urls.kafka()));
        urls.services().forEach((name, url) -> checks.add(new StuckCheck(probe, name, url, token)));
        checks.add(new BacklogCheck(probe, urls.services(), token, onItsWay));
        return new Doctor(checks);
    }

    /** Of a machine on which nothing runs yet. */
    public static Doctor beforeTheStart(Path folder, int firstPort) {
        List<Check> checks = new ArrayList<>(ofThisMachine(folder));
        checks.add(() -> List.of(Observation.well("nothing-runs")));
        checks.add(new FreePortsCheck(firstPort));
        return new Doctor(checks);
    }

    private static List<Check> ofThisMachine(Path folder) {
        return List.of(
                new JavaCheck(Runtime.version().feature()),
                new DiskCheck(List.of(folder, Path.of(System.getProperty("java.io.tmpdir"))), LEAST_MEBIBYTES));
    }

    /** @return whether everything is well */
    public boolean examine(Consumer<Observation> seen) {
        boolean well = true;
        for (Check check : checks) {
            for (Observation observation : look(check)) {
                seen.accept(observation);
                well &= observation.well();
            }
        }
        return well;
    }

    private static List<Observation> look(Check check) {
        try {
            return check.look();
        } catch (Unreachable e) {
            return List.of(Observation.wrong("unreachable", e.address(), e.reason()));
        } catch (UnexpectedAnswer e) {
            return List.of(Observation.wrong("unexpected", e.getMessage(), e.status()));
        } catch (RefusedRequest e) {
            return List.of(Observation.wrong("refused", e.getMessage(), e.status()));
        }
    }
}
