package org.jiheng.indicators.cycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.OtherServices;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

/** The moves of an evaluation cycle: every move of transitions.md, every other refused. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CycleMovesTest {
    /** A cycle being prepared of which a unit's tier is none of the scheme's, and one without units. */
    private static final Map<String, String> PREPARING_SO = Map.of("UNTIERED", "PREPARING", "EMPTY", "PREPARING");

    private final Year year = Year.unopened();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,    move,       to
            nothing,   create,     PREPARING
            nothing,   revise,     unknown-cycle
            nothing,   register,   unknown-cycle
            nothing,   start,      unknown-cycle
            nothing,   carry over, unknown-cycle
            nothing,   amend,      unknown-cycle
            nothing,   file,       unknown-cycle
            nothing,   close,      unknown-cycle
            nothing,   reopen,     unknown-cycle
            PREPARING, create,     cycle-exists
            PREPARING, revise,     PREPARING
            PREPARING, register,   PREPARING
            PREPARING, start,      RUNNING
            PREPARING, carry over, PREPARING
            PREPARING, amend,      cycle-not-running
            PREPARING, file,       cycle-not-running
            PREPARING, close,      cycle-not-running
            PREPARING, reopen,     cycle-cannot-be-reopened
            UNTIERED,  start,      units-outside-the-tiers
            EMPTY,     start,      cycle-has-no-units
            RUNNING,   create,     cycle-exists
            RUNNING,   revise,     scheme-cannot-be-revised
            RUNNING,   register,   cycle-units-fixed
            RUNNING,   start,      cycle-cannot-start
            RUNNING,   carry over, RUNNING
            RUNNING,   amend,      RUNNING
            RUNNING,   file,       RUNNING
            RUNNING,   close,      CLOSING
            RUNNING,   reopen,     cycle-cannot-be-reopened
            CLOSING,   create,     cycle-exists
            CLOSING,   revise,     scheme-cannot-be-revised
            CLOSING,   register,   cycle-units-fixed
            CLOSING,   start,      cycle-cannot-start
            CLOSING,   carry over, CLOSING
            CLOSING,   amend,      cycle-not-running
            CLOSING,   file,       cycle-not-running
            CLOSING,   close,      cycle-not-running
            CLOSING,   reopen,     RUNNING
            CLOSED,    create,     cycle-exists
            CLOSED,    revise,     scheme-cannot-be-revised
            CLOSED,    register,   cycle-units-fixed
            CLOSED,    start,      cycle-cannot-start
            CLOSED,    carry over, CLOSED
            CLOSED,    amend,      cycle-not-running
            CLOSED,    file,       cycle-not-running
            CLOSED,    close,      cycle-not-running
            CLOSED,    reopen,     RUNNING
            """)
    void aCycleMakesTheseMovesAndNoOther(String from, String move, String to) {
        bring(from);

        ValidatableResponse answer = make(move);

        boolean refused = !to.equals(to.toUpperCase(Locale.ROOT));
        if (refused) {
            answer.statusCode(from.equals("nothing") ? 404 : 409).body("type", endsWith(":" + to));
        } else {
            answer.statusCode(lessThan(300));
        }
        String state = refused ? PREPARING_SO.getOrDefault(from, from) : to;
        ValidatableResponse cycle = year.get("");
        if (state.equals("nothing")) {
            cycle.statusCode(404);
        } else {
            cycle.body("state", equalTo(state));
        }
    }

    private void bring(String state) {
        if (!state.equals("nothing")) {
            year.opened();
        }
        if (!state.equals("nothing") && !state.equals("EMPTY")) {
            year.register("P01").statusCode(201);
        }
        if (state.equals("UNTIERED")) {
            ObjectNode scheme = year.scheme();
            ((ArrayNode) scheme.get("tiers")).remove(0);
            year.revise(scheme, "\"1\"").statusCode(200);
        }
        if (List.of("RUNNING", "CLOSING", "CLOSED").contains(state)) {
            year.start().statusCode(200);
        }
        if (List.of("CLOSING", "CLOSED").contains(state)) {
            year.close().statusCode(200);
        }
        if (state.equals("CLOSED")) {
            OtherServices.conclude(year);
        }
    }

    private ValidatableResponse make(String move) {
        String seen = Optional.ofNullable(year.get("/scheme").extract().header("ETag"))
                .orElse("\"1\"");
        return switch (move) {
            case "create" -> year.create(year.scheme());
            case "revise" -> year.revise(year.amended(), seen);
            case "register" -> year.register("P02");
            case "start" -> year.start();
            case "carry over" -> year.post(year.office(), "/carry-over", Map.of("year", year.number() + 1));
            case "amend" -> year.propose(year.office(), year.amended(), seen);
            case "close" -> year.close();
            case "reopen" -> year.reopen();
            case "file" -> year.filePlan("P01", Plans.complete("P01"), "If-None-Match", "*");
            default -> throw new IllegalArgumentException(move);
        };
    }
}
