package org.jiheng.indicators.plan;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Statements;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However many rows there are, the database is asked the same few things. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementCountTest {
    private static final int FEW = 25;

    private Year year;

    @BeforeEach
    void threeUnits() {
        year = Year.runningWith("P01", "P02", "P03");
    }

    @Test
    void anImportTakesTheSameFewStatementsHoweverManyRowsItHas() {
        imported("P01", 1);

        int ofTen = imported("P02", 10);

        assertThat(imported("P03", 2_000)).isEqualTo(ofTen).isBetween(5, FEW);
    }

    @Test
    void aPageTakesTheSameFewStatementsHoweverManyIndicatorsThereAre() {
        imported("P01", 10);
        paged();
        int ofTen = paged();
        imported("P02", 2_000);

        int ofThousands = paged();

        assertThat(ofThousands).isEqualTo(ofTen).isBetween(3, FEW);
    }

    private int paged() {
        return Statements.of(
                () -> year.get("/indicators?component=BUSINESS&size=500").statusCode(200));
    }

    private int imported(String unit, int rows) {
        byte[] table = IntStream.range(0, rows)
                .mapToObj(i -> unit + "-" + i + ",BUSINESS,a,BASIC,0.4")
                .collect(Collectors.joining("\n", "indicator,component,name,kind,maxPoints\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        return Statements.of(
                () -> year.table(year.officerOf(unit), "PUT", "/plans/" + unit + "/table", "text/csv", table, null)
                        .statusCode(200));
    }
}
