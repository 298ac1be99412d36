package org.jiheng.localstack.doctor;

import java.util.List;
import java.util.stream.IntStream;

/** Where nothing runs yet: whether it could start. */
record FreePortsCheck(int first) implements Check {
    private static final int SERVICES = 4;

    @Override
    public List<Observation> look() {
        return IntStream.range(first, first + SERVICES)
                .mapToObj(port -> Listener.at("127.0.0.1", port)
                        ? Observation.wrong("port-taken", port)
                        : Observation.well("port-free", port))
                .toList();
    }
}
