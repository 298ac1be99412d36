package org.jiheng.inspection.side.persistence;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.inspection.side.OnBothSides;
import org.jiheng.inspection.side.Side;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Of two acts of one person at once neither sees the other; the database refuses the later one, which is told what it would have been told. */
public final class KeptToOneSide {
    private static final String ON_BOTH_SIDES = "23S01";
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptToOneSide() {}

    /** @throws OnBothSides if the database refuses for that reason */
    public static void write(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            throw named(e);
        }
    }

    /** The refusal that the database means; the same exception if it means another. */
    public static RuntimeException named(RuntimeException refused) {
        return refusal(refused)
                .map(ServerErrorMessage::getDetail)
                .<RuntimeException>map(KeptToOneSide::onBothSides)
                .orElse(refused);
    }

    private static Optional<ServerErrorMessage> refusal(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told && ON_BOTH_SIDES.equals(told.getSQLState())) {
                return Optional.ofNullable(told.getServerErrorMessage());
            }
        }
        return Optional.empty();
    }

    private static OnBothSides onBothSides(String detail) {
        try {
            JsonNode told = JSON.readTree(detail);
            return new OnBothSides(
                    Side.valueOf(told.path("on").asText()).other(),
                    told.path("person").asText(),
                    told.path("unit").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(detail, e);
        }
    }
}
