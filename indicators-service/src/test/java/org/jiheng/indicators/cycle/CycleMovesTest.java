package org.jiheng.indicators.cycle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
            PREPARING, create,     cycle-exists
            PREPARING, revise,     PREPARING
            PREPARING, register,   PREPARING
            PREPARING, start,      RUNNING
            PREPARING, carry over, PREPARING
            PREPARING, amend,      cycle-not-running
            PREPARING, file,       cycle-not-running
            UNTIERED,  start,      units-outside-the-tiers
            EMPTY,     start,      cycle-has-no-units
            RUNNING,   create,     cycle-exists
            RUNNING,   revise,     scheme-cannot-be-revised
            RUNNING,   register,   cycle-units-fixed
            RUNNING,   start,      cycle-cannot-start
            RUNNING,   carry over, RUNNING
            RUNNING,   amend,      RUNNING
            RUNNING,   file,       RUNNING
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
        if (state.equals("RUNNING")) {
            year.start().statusCode(200);
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
            case "file" -> year.filePlan("P01", Plans.complete("P01"), "If-None-Match", "*");
            default -> throw new IllegalArgumentException(move);
        };
    }
}
