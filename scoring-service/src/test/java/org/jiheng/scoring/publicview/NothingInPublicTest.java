package org.jiheng.scoring.publicview;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.result.Published;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

/** Unless the operator says otherwise nobody sees anything without signing in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NothingInPublicTest {
    private static final String CYCLE = "351227-2099";

    @Test
    void whatIsPublishedIsNotPublicByItself() {
        try (StandingTopics topics = new StandingTopics()) {
            Published.cycle(CYCLE, topics).version(1, null);
        }

        assertThat(WithoutToken.unasked(CYCLE)).isEqualTo(WithoutToken.only(404));

        given().get(WithoutToken.address(CYCLE)).then().statusCode(404).body("type", endsWith(":nothing-public"));
        given().accept("text/html").get(WithoutToken.address(CYCLE)).then().statusCode(404);
    }
}
