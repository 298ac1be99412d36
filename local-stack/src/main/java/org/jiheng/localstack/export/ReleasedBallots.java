package org.jiheng.localstack.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVFormat;
import org.jiheng.localstack.terminal.Trouble;

/** The rows of every wave that was held. */
final class ReleasedBallots {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Services services;

    ReleasedBallots(Services services) {
        this.services = services;
    }

    /** @throws Trouble if one of them is still to be counted, or nobody has released its rows */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode wave : services.waves()) {
            if (!wave.path("state").asText().equals("PLANNED")) {
                String code = wave.path("wave").asText();
                rows.addAll(read(services.ballots(code, released(code))));
            }
        }
        return rows;
    }

    private String released(String wave) {
        return services.ballotExports(wave).stream()
                .filter(export -> export.path("state").asText().equals("RELEASED"))
                .map(export -> export.path("export").asText())
                .findFirst()
                .orElseThrow(() -> new Trouble("export.not-released", wave));
    }

    private static List<List<String>> read(String csv) {
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .stream()
                    .map(row -> List.of(row.values()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
