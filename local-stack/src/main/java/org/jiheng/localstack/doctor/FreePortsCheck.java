package org.jiheng.localstack.doctor;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jiheng.localstack.stack.ManagementUrls;

/** Where nothing runs yet: whether it could start. */
record FreePortsCheck(int first) implements Check {
    private static final int SERVICES = 4;

    @Override
    public List<Observation> look() {
        return Stream.concat(look(first), look(first + ManagementUrls.DISTANCE)).toList();
    }

    private static Stream<Observation> look(int from) {
        return IntStream.range(from, from + SERVICES)
                .mapToObj(port -> Listener.at("127.0.0.1", port)
                        ? Observation.wrong("port-taken", port)
                        : Observation.well("port-free", port));
    }
}
