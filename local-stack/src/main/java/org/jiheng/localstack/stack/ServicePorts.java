package org.jiheng.localstack.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

import org.jiheng.localstack.infrastructure.FreePort;
import org.jiheng.localstack.terminal.Trouble;

/** Which service listens where. */
public final class ServicePorts {
    private static final int HIGHEST = 65_535;

    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);

    /**
     * Scoring at the port and the others on the three after it, management ten ports after each; 0: free ones. A port
     * that somebody else listens on is found out before anything is started.
     */
    public static ServicePorts from(int first) {
        ServicePorts chosen = new ServicePorts();
        for (Service service : Service.values()) {
            int port = first + service.ordinal();
            chosen.ports.put(service, first == 0 ? FreePort.next() : free(port, first));
            chosen.managementPorts.put(
                    service, first == 0 ? FreePort.next() : free(port + ManagementUrls.DISTANCE, first));
        }
        return chosen;
    }

    private static int free(int port, int first) {
        if (port < 1 || port > HIGHEST) {
            throw new Trouble("port.impossible", first);
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Trouble("port.taken", port);
        }
    }

    int of(Service service) {
        return ports.get(service);
    }

    int managementOf(Service service) {
        return managementPorts.get(service);
    }

    private String url(Service service) {
        return local(of(service));
    }

    String managementUrl(Service service) {
        return local(managementOf(service));
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    public ServiceUrls urls(String issuer, String kafka) {
        return new ServiceUrls(
                url(Service.SCORING),
                url(Service.INDICATORS),
                url(Service.SURVEY),
                url(Service.INSPECTION),
                new ManagementUrls(
                        managementUrl(Service.SCORING),
                        managementUrl(Service.INDICATORS),
                        managementUrl(Service.SURVEY),
                        managementUrl(Service.INSPECTION)),
                issuer,
                kafka);
    }
}
