package org.jiheng.indicators.seal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.seal.Seal;
import org.jiheng.localstack.seal.SealedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.jiheng.indicators.testing.AtOnce.atOnce;
import static org.jiheng.indicators.testing.AtOnce.oneOf;

/** The moves of a sealed submission 密封报送 (§六(三)): every move of transitions.md, every other refused. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SubmissionMovesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Year year;
    private YearsEnd end;

    @BeforeEach
    void anApprovedPlan() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        end = YearsEnd.of(year, "P01");
    }

    /** Of a first receipt it is still SEALED: each of the two offices has to have it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,          move,    to
            nothing,         seal,    SEALED
            nothing,         replace, unknown-submission
            nothing,         office,  unknown-submission
            nothing,         bureau,  unknown-submission
            SEALED,          seal,    submission-sealed-before
            SEALED,          replace, SEALED
            SEALED,          as is,   nothing-to-replace
            SEALED,          office,  SEALED
            SEALED,          bureau,  SEALED
            SEALED+office,   seal,    submission-sealed-before
            SEALED+office,   replace, SEALED
            SEALED+office,   as is,   nothing-to-replace
            SEALED+office,   office,  submission-received-before
            SEALED+office,   bureau,  RECEIVED
            SEALED+bureau,   seal,    submission-sealed-before
            SEALED+bureau,   replace, SEALED
            SEALED+bureau,   as is,   nothing-to-replace
            SEALED+bureau,   office,  RECEIVED
            SEALED+bureau,   bureau,  submission-received-before
            RECEIVED,        seal,    submission-sealed-before
            RECEIVED,        replace, SEALED
            RECEIVED,        as is,   nothing-to-replace
            RECEIVED,        office,  submission-received-before
            RECEIVED,        bureau,  submission-received-before
            """)
    void aSubmissionMakesTheseMovesAndNoOther(String from, String move, String to) {
        bring(from);

        ValidatableResponse answer = make(move);

        if (to.equals(to.toUpperCase(Locale.ROOT))) {
            answer.statusCode(lessThan(300)).body("state", equalTo(to));
            end.submission().body("state", equalTo(to));
        } else {
            answer.statusCode(to.equals("unknown-submission") ? 404 : 409).body("type", endsWith(":" + to));
        }
    }

    @Test
    void nothingIsSealedBeforeAllIsSelfAssessedAndReported() {
        end.seal().statusCode(409).body("type", endsWith(":indicators-not-self-assessed"));
        end.selfAssessed();
        end.seal().statusCode(409).body("type", endsWith(":report-not-filed"));
        end.drafted();
        end.seal().statusCode(409).body("type", endsWith(":report-not-filed"));
        end.file().statusCode(200);

        end.seal().statusCode(201);

        end.submission().body("figures", equalTo("MATCH")).body("version", equalTo(1));
    }

    @Test
    void nothingIsSealedBesideAReportOfOtherFigures() {
        end.reported().withOtherFigures("99");
        Map<String, String> before = Database.contents();

        end.seal()
                .statusCode(409)
                .body("type", endsWith(":report-of-other-figures"))
                .body("detail", containsString("have the head file it anew"))
                .body("errors.detail", contains(containsString("P01-01")));

        assertThat(Database.contents()).isEqualTo(before);
        end.reportedAnew().seal().statusCode(201);
    }

    @Test
    void noSealIsReplacedBesideAReportOfOtherFigures() {
        end.sealed().withOtherFigures("99");

        end.replace("更正").statusCode(409).body("type", endsWith(":report-of-other-figures"));

        end.submission().body("versions", hasSize(1));
    }

    @Test
    void aUnitWithoutAnApprovedPlanHasNothingToSeal() {
        YearsEnd.of(year, "P02").seal().statusCode(409).body("type", endsWith(":figures-unknown"));
    }

    @Test
    void aLaterChangeOfTheFiguresShowsUntilTheyAreReplaced() {
        end.sealed();
        String sealed = end.digest();
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments/return",
                        Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(200);
        end.submission().body("figures", equalTo("MISMATCH"));
        year.get("/sealed-submissions").body("submissions.figures", contains("MISMATCH"));
        year.post(
                        year.officerOf("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points("P01", "P01-01", "0.30"))))
                .statusCode(201);
        end.submission().body("figures", equalTo("MISMATCH")).body("digest", equalTo(sealed));

        end.reportedAnew().replace("更正自评得分").statusCode(200);

        year.get("/sealed-submissions").body("submissions.figures", contains("MATCH"));
        end.submission()
                .body("figures", equalTo("MATCH"))
                .body("versions.version", contains(2, 1))
                .body("versions[0].reason", equalTo("更正自评得分"))
                .body("versions[1].digest", equalTo(sealed));
    }

    @Test
    void whatOthersGiveBreaksNoSealAndProgressReportedAfterwardsDoes() {
        end.sealed();
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.1"))))
                .statusCode(201);
        end.submission().body("figures", equalTo("MATCH"));

        year.post(
                        year.officerOf("P01"),
                        "/progress-reports",
                        Map.of(
                                "progressReports",
                                List.of(Map.of(
                                        "unit", "P01", "indicator", "P01-01", "date", "2012-09-28", "actual", "73.5"))))
                .statusCode(201);

        end.submission().body("figures", equalTo("MISMATCH"));
    }

    @Test
    void aReportThatIsBeingRewrittenIsNoLongerTheOneThatWasSealed() {
        end.sealed();

        end.draft(Map.of("OVERVIEW", "另一种说法")).statusCode(200);

        end.submission().body("figures", equalTo("MISMATCH"));
    }

    @Test
    void aReceiptIsForTheDigestThatWasSealedAndNoOther() {
        end.sealed();
        Map<String, String> before = Database.contents();

        end.receiveAtTheOffice("0".repeat(64)).statusCode(409).body("type", endsWith(":digest-differs"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotAsItWasSignedIsNotReceived() {
        end.sealed();
        Database.executeAsOwner("ALTER TABLE sealed_submission DISABLE TRIGGER USER;"
                + " UPDATE sealed_submission SET file = overlay(file PLACING 'x'::bytea FROM 3 FOR 1)"
                + " WHERE cycle = '" + year.cycle() + "'; ALTER TABLE sealed_submission ENABLE TRIGGER USER");

        end.receiveAtTheBureau(end.digest()).statusCode(409).body("type", endsWith(":seal-broken"));
    }

    @Test
    void eachOfficeReceivesForItselfByAPersonOfItsOwn() {
        end.sealed();
        var both = year.person("performance-office", "assessor")
                .assessor("STATISTICS_BUREAU")
                .person("zhou");
        String digest = end.digest();

        end.receive(year.assessor("ORGAN_PARTY_COMMITTEE"), "STATISTICS_BUREAU", digest)
                .statusCode(403)
                .body("type", endsWith(":not-your-office"));
        end.receive(year.assessor("ORGAN_PARTY_COMMITTEE"), "ORGAN_PARTY_COMMITTEE", digest)
                .statusCode(404)
                .body("type", endsWith(":office-receives-nothing"));
        end.receive(both, "performance-office", digest).statusCode(201);
        end.receive(both, "STATISTICS_BUREAU", digest).statusCode(403).body("type", endsWith(":receiver-took-part"));
    }

    @Test
    void ofTwoWhoReplaceAtOnceOneIsToldSo() {
        end.sealed();
        String seen = end.submissionTag();
        end.withOtherFigures("99").reportedAnew();

        oneOf(200, 412, atOnce(() -> end.replace("甲", seen), () -> end.replace("乙", seen)));

        end.replace("丙", null).statusCode(428);
        end.submission().body("versions", hasSize(2));
    }

    @Test
    void ofTwoWhoSealAtOnceOneWins() {
        end.reported();

        oneOf(201, 409, atOnce(end::seal, end::seal));

        end.submission().body("versions", hasSize(1));
    }

    @Test
    void ofTwoReceiptsOfOneOfficeAtOnceOneIsTakenAndThoseOfBothMakeItReceived() {
        end.sealed();
        String digest = end.digest();
        oneOf(201, 409, atOnce(() -> end.receiveAtTheOffice(digest), () -> end.receiveAtTheOffice(digest)));
        end.submission().body("state", equalTo("SEALED")).body("versions[0].receipts", hasSize(1));
        end.withOtherFigures("99").reportedAnew().replace("更正").statusCode(200);
        String next = end.digest();

        var answers = atOnce(() -> end.receiveAtTheOffice(next), () -> end.receiveAtTheBureau(next));

        assertThat(answers).extracting(answer -> answer.extract().statusCode()).containsExactly(201, 201);
        end.submission().body("state", equalTo("RECEIVED"));
    }

    @Test
    void progressOfWhatDoesNotApplyBreaksNoSeal() {
        String judgement = year.judged(year.assessor("PERFORMANCE_OFFICE"), "P01", "P01-01");
        end.selfAssessed();
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);
        end.drafted().file().statusCode(200);
        end.seal().statusCode(201);

        end.withOtherFigures("99");

        end.submission().body("figures", equalTo("MATCH"));
    }

    @Test
    void aReplacementIsReceivedAnew() {
        bring("RECEIVED");

        end.withOtherFigures("99").reportedAnew().replace("更正").statusCode(200).body("state", equalTo("SEALED"));

        end.submission().body("versions.state", contains("SEALED", "RECEIVED"));
        end.receiveAtTheOffice(end.digest()).statusCode(201);
    }

    @Test
    void theFileIsOneThatCanBeCheckedWithoutTheService() throws Exception {
        end.sealed();

        byte[] file = end.sealedFile();

        Optional<PublicKeyFile> key =
                PublicKeyFile.of(JSON.readTree(file).path("publicKey").asText());
        Seal seal = new SealedFile(file).verify(key);
        assertThat(seal.digest()).isEqualTo(end.digest());
        assertThat(seal.unit()).isEqualTo("P01");
        JsonNode indicator = JSON.readTree(file).at("/figures/unit/indicators/0");
        assertThat(indicator.path("selfPoints").asText()).isEqualTo("0.35");
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("{\"digest\":\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sealed_submission SET file = ''",
                "UPDATE sealed_submission SET digest = repeat('0', 64)",
                "UPDATE sealed_submission SET state = 'RECEIVED' WHERE cycle = '%s'",
                "DELETE FROM sealed_submission",
                "INSERT INTO sealed_submission SELECT cycle, unit, 3, 'SEALED', file, digest, 'r', occurred_on, false,"
                        + " recorded_at, person FROM sealed_submission WHERE cycle = '%s'",
                "INSERT INTO sealed_submission SELECT cycle, unit, 2, 'RECEIVED', file, digest, 'r', occurred_on, false,"
                        + " recorded_at, person FROM sealed_submission WHERE cycle = '%s'",
                "INSERT INTO submission_receipt SELECT cycle, unit, 1, 'STATISTICS_BUREAU', occurred_on, false,"
                        + " recorded_at, person FROM sealed_submission WHERE cycle = '%s'",
                "UPDATE filed_report SET content = ''",
                "UPDATE self_assessment_report SET version = version + 1 WHERE cycle = '%s'"
            })
    void theDatabaseKeepsWhatWasSealed(String statement) {
        end.sealed();

        assertThatThrownBy(() -> Database.executeAsService(statement.formatted(year.cycle())))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("23514", "42501"));
    }

    private void bring(String state) {
        if (state.equals("nothing")) {
            end.reported();
        } else {
            end.sealed();
        }
        if (state.equals("SEALED+office") || state.equals("RECEIVED")) {
            make("office").statusCode(201);
        }
        if (state.equals("SEALED+bureau") || state.equals("RECEIVED")) {
            make("bureau").statusCode(201);
        }
    }

    private ValidatableResponse make(String move) {
        String digest = Optional.<String>ofNullable(end.digest()).orElse("0".repeat(64));
        return switch (move) {
            case "seal" -> end.seal();
            case "replace" -> {
                end.withOtherFigures("99").reportedAnew();
                yield end.replace("更正", Optional.ofNullable(end.submissionTag()).orElse("\"1\""));
            }
            case "as is" ->
                end.replace("更正", Optional.ofNullable(end.submissionTag()).orElse("\"1\""));
            case "office" -> end.receiveAtTheOffice(digest);
            case "bureau" -> end.receiveAtTheBureau(digest);
            default -> throw new IllegalArgumentException(move);
        };
    }
}
