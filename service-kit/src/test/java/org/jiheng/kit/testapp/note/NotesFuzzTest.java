package org.jiheng.kit.testapp.note;

import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NotesFuzzTest extends RequestFuzz {
    @Override
    protected void prepare() {
        given().auth()
                .oauth2(Tokens.of("performance-office").token())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"first\",\"words\":\"w\"}")
                .post("/api/v1/notes");
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "name" -> List.of("first", "second", "第三");
            case "sort" -> List.of("name", "-written");
            case "page", "size" -> List.of("0", "1", "500");
            case "cycle", "partition" -> List.of("350100-2012");
            case "unit" -> List.of("P01", "P02");
            default -> List.of();
        };
    }

    @Override
    protected boolean tried(String path) {
        return path.matches("/api/v1/(notes|audit|standings|notice).*");
    }

    /** The test application reads its own standings and writes down that it did. */
    @Override
    protected Set<String> tablesThatMove() {
        return Set.of("handled");
    }
}
