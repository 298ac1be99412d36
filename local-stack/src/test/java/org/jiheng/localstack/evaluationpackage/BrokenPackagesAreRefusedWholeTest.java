package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Each case breaks the small year at one place; the fault names file, line, column and rule. */
class BrokenPackagesAreRefusedWholeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copySmallYear() throws IOException {
        SmallYear.copyTo(folder);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            units.csv       | P01,市纪委监察局,PARTY_MASS | P01,市纪委监察局,NOWHERE | 2 tier unknown-code
            units.csv       | G01,市发改委 | P01,市发改委 | 3 unit twice
            units.csv       | G01,市发改委 | G01, | 3 name empty
            units.csv       | G01,市发改委 | G 1,市发改委 | 3 unit not-a-unit-code
            units.csv       | G01,市发改委 | "G,1",市发改委 | 3 unit not-a-unit-code
            units.csv       | G01,市发改委 | G　1,市发改委 | 3 unit not-a-unit-code
            units.csv       | G01,市发改委 | G2345678901234567890123456789012345678901,市发改委 | 3 unit not-a-unit-code
            units.csv       | G01,市发改委 | G01,市\u0007发改委 | 3 name control-character
            units.csv       | G01,市发改委, | G01, | 3  cell-count
            units.csv       | unit,name,tier | unit,name,class | 1 tier missing-column
            units.csv       | unit,name,tier | unit,unit,tier | 1 unit column-twice
            indicators.csv  | P01,CAPABILITY,P01-02 | P09,CAPABILITY,P01-02 | 3 unit unknown-code
            indicators.csv  | P01,CAPABILITY,P01-02 | P01,OTHER,P01-02 | 3 component unknown-code
            indicators.csv  | P01,CAPABILITY,P01-02 | P01,CAPABILITY,P01-01 | 3 indicator twice
            indicators.csv  | KEY,FIVE_YEAR_PLAN | KEY, | 2 source empty
            indicators.csv  | KEY,FIVE_YEAR_PLAN | KEY,HEARSAY | 2 source not-one-of
            indicators.csv  | KEY,FIVE_YEAR_PLAN | VITAL,FIVE_YEAR_PLAN | 2 kind not-one-of
            indicators.csv  | ,48,HIGHER | ,48,UPWARDS | 3 direction not-one-of
            indicators.csv  | 按季度分解,2012-12-31,业务2处 | 按季度分解,2012-13-31,业务2处 | 3 deadline not-a-date
            indicators.csv  | BASIC,,0.2, | BASIC,,0.205, | 3 max_points too-many-decimals
            indicators.csv  | BASIC,,0.2, | BASIC,,-1, | 3 max_points negative
            indicators.csv  | BASIC,,0.2, | BASIC,,1/5, | 3 max_points not-a-number
            indicators.csv  | BASIC,,0.2, | BASIC,,1234567890123, | 3 max_points too-large
            indicators.csv  | 课题完成数 | 课题\u0000数 | 3 name control-character
            progress.csv    | 2012-09-28 | +12012-09-28 | 2 date not-a-date
            progress.csv    | P01-01, | P01-99, | 2 indicator unknown-code
            progress.csv    | P01-01, | 01, | 2 indicator ambiguous
            progress.csv    | 2012-09-28 | 28.9.2012 | 2 date not-a-date
            progress.csv    | 73.5 | many | 2 actual not-a-number
            assessments.csv | 0.34,true,0.33,0.33 | 0.34,yes,0.33,0.33 | 2 applicable not-one-of
            assessments.csv | 0.34,true,0.33,0.33 | 0.34,true,0.35,0.33 | 2 self_points above-maximum
            assessments.csv | 0.34,true,0.33,0.33 | 0.34,true,0.33,0.35 | 2 assessed_points above-maximum
            assessments.csv | 0.34,true,0.33,0.33 | 0.34,true,0.33,0.333 | 2 assessed_points too-many-decimals
            assessments.csv | 0.34,true,0.33,0.33 | 0.34,true,-0.01,0.33 | 2 self_points negative
            assessments.csv | 0.34,true,0.33,0.33 | 0.35,true,0.33,0.33 | 2 max_points other-maximum
            assessments.csv | P01,BUSINESS,P01-01 | P01,BUSINESS,P01-09 | 2 indicator not-planned
            assessments.csv | P01,BUSINESS,P01-01 | P01,CAPABILITY,P01-01 | 2 component other-component
            vetoes.csv      | PETITIONS | GOSSIP | 2 area unknown-code
            vetoes.csv      | BUSINESS,P01-01 | BUSINESS,P01-02 | 2 component other-component
            vetoes.csv      | BUSINESS,P01-01 | BUSINESS,P01-99 | 2 indicator not-planned
            vetoes.csv      | ,,BUSINESS,P01-01 | ,,BUSINESS, | 2 indicator veto-without-indicator
            vetoes.csv      | ,,BUSINESS,P01-01 | ,COMPONENT,, | 2 component veto-without-component
            vetoes.csv      | PROPOSED | RUMOURED | 2 status not-one-of
            vetoes.csv      | ,,BUSINESS | ,EVERYTHING,BUSINESS | 2 scope not-one-of
            ballots.csv     | 2012-12,CITY_LEADERS | 2012-11,CITY_LEADERS | 2 wave unknown-code
            ballots.csv     | CITY_LEADERS | TOURISTS | 2 group unknown-code
            ballots.csv     | PAPER | PIGEON | 2 channel not-one-of
            ballots.csv     | P01:AB;G01:NA | P01:AB;P01:NA | 2 ratings rated-twice
            ballots.csv     | P01:AB;G01:NA | P01:AB;G09:NA | 2 ratings unknown-code
            ballots.csv     | P01:AB;G01:NA | P01:ABC;G01:NA | 2 ratings letters-per-dimension
            ballots.csv     | P01:AB;G01:NA | P01:AX;G01:NA | 2 ratings unknown-option
            ballots.csv     | P01:AB;G01:NA | P01:AB; | 2 ratings not-a-rating
            ballots.csv     | PAPER,P01 | PAPER,"P01 | 2  malformed-csv
            findings.csv    | 0.5,REDUCED,0.25 | 0.5,REDUCED, | 2 final_points reduced-to-nothing-given
            findings.csv    | 0.5,REDUCED,0.25 | 0.5,REDUCED,0.5 | 2 final_points not-between
            findings.csv    | 0.5,REDUCED,0.25 | 0.5,REDUCED,0 | 2 final_points not-between
            findings.csv    | 0.5,REDUCED,0.25 | 0.5,UPHELD,0.25 | 2 final_points not-reduced
            findings.csv    | F002 | F001 | 3 finding twice
            findings.csv    | SERVICES | SMILES | 2 area unknown-code
            findings.csv    | DROPPED | FORGOTTEN | 3 status not-one-of
            findings.csv    | COVERT | SECRET | 3 visit not-one-of
            scheme.json     | "0.30" | "0.31" | 0 /weights weights-sum
            scheme.json     | "0.30" | 0.30 | 0 /weights/indicators not-a-share
            scheme.json     | "1/3" | "0.33" | 0 /grading/excellentShare not-a-fraction
            scheme.json     | "1/3" | "4/3" | 0 /grading/excellentShare above-one
            scheme.json     | "deductionCap": "2" | "deductionCap": "2.005" | 0 /deductionCap not-a-points
            scheme.json     | "HALF_UP" | "HALF_EVEN" | 0 /grading/quotaRounding not-one-of
            scheme.json     | "appealDays": 5 | "appealDays": -5 | 0 /inspection/appealDays not-a-count
            scheme.json     | "350100-2012" | "350100-2013" | 0 /cycle cycle-name
            scheme.json     | "to": "2012-07-31" | "to": "2012-06-30" | 0 /review/waves/0/to ends-before-start
            scheme.json     | "year": 2012 | "year": 12 | 0 /year not-a-year
            scheme.json     | "year": 2012, | "year": 2012, "surprise": 1, | 0 /surprise unknown-field
            scheme.json     | "year": 2012, | "year": 2012, "bulletin": {"bodies": [{"name": "市绩效办 ", "prefix": "榕绩"}]}, | 0 /bulletin/bodies/0/name not-a-body
            scheme.json     | "year": 2012, | "year": 2012, "bulletin": {"bodies": [{"name": "市绩效办", "prefix": "榕〔绩〕"}]}, | 0 /bulletin/bodies/0/prefix not-a-prefix
            scheme.json     | "year": 2012, | "year": 2012, "bulletin": {"bodies": [{"name": "甲", "prefix": "榕绩"}, {"name": "乙", "prefix": "榕绩"}]}, | 0 /bulletin/bodies/1/prefix twice
            scheme.json     | "zh": "2012年度市级机关绩效管理", | | 0 /title/zh missing-field
            scheme.json     | "2012年度市级机关绩效管理" | "绩效\\u0000管理" | 0 /title/zh control-character
            scheme.json     | "350100", | "3501", | 0 /jurisdiction not-a-jurisdiction
            scheme.json     | "assessor": "PERFORMANCE_OFFICE" | "assessor": "PERFORMANCE OFFICE" | 0 /components/0/assessor not-a-code
            scheme.json     | "minimumIndicators": 0 | "minimumIndicators": "0" | 0 /components/0/minimumIndicators not-a-count
            scheme.json     | "code": "BUSINESS" | "code": "BUSI/NESS" | 0 /components/0/code not-a-code
            scheme.json     | "code": "PARTY_MASS" | "code": "PARTY,MASS" | 0 /tiers/0/code not-a-code
            scheme.json     | "code": "CITY_LEADERS" | "code": "CITY:LEADERS" | 0 /review/groups/0/code not-a-code
            scheme.json     | "code": "MECHANISM" | "code": "MECHAN;ISM" | 0 /inspection/areas/0/code not-a-code
            scheme.json     | "code": "N" | "code": "NN" | 0 /review/options/4/code not-a-letter
            scheme.json     | "code": "N" | "code": "😀" | 0 /review/options/4/code not-a-letter
            scheme.json     | "value": "100" | "value": 100 | 0 /review/options/0/value not-a-decimal
            scheme.json     | "name": "业务工作实绩" | "name": " " | 0 /components/0/name not-a-name
            scheme.json     | "phase": "PLANNING" | "phase": "DEPLOYMENT" | 0 /calendar/1/phase twice
            scheme.json     | "to": "2012-05-31" | "to": "2012-05-32" | 0 /calendar/0/to not-a-date
            scheme.json     | "to": "2012-05-31" | "to": "2012-05-19" | 0 /calendar/0/to ends-before-start
            scheme.json     | "2012-01-01/2012-01-03" | "2012-01-01 to 03" | 0 /workCalendar/holidays/0 not-a-days
            scheme.json     | "2012-01-21" | "2012-02-30" | 0 /workCalendar/makeUpWorkdays/0 not-a-date
            scheme.json     | "Asia/Shanghai" | "Asia/Fuzhou" | 0 /workCalendar/timeZone unknown-time-zone
            scheme.json     | "currency": "CNY" | "currency": "yuan" | 0 /rewards/0/currency not-a-currency
            scheme.json     | "DUTY" | "POLICY" | 0 /review/dimensions/1/code twice
            """)
    void namesThePlaceAndTheRule(String file, String sound, String broken, String fault) throws IOException {
        replace(file, sound, broken == null ? "" : broken);

        // what refers to the broken place may be named too
        assertThat(faults()).contains(file + " " + fault);
    }

    @Test
    void namesTheFaultsOfAllFilesAtOnce() throws IOException {
        replace("units.csv", "PARTY_MASS", "NOWHERE");
        replace("ballots.csv", "PAPER", "PIGEON");
        replace("findings.csv", "2012-07-19", "yesterday");

        assertThat(faults())
                .containsExactly(
                        "units.csv 2 tier unknown-code",
                        "ballots.csv 2 channel not-one-of",
                        "findings.csv 2 date not-a-date");
    }

    @ParameterizedTest
    @CsvSource({
        "units.csv, 市发改委, 201, 3 name too-long",
        "indicators.csv, P01-02, 101, 3 indicator too-long",
        "indicators.csv, 课题完成数, 201, 3 name too-long",
        "indicators.csv, 业务2处, 201, 3 department too-long",
        "indicators.csv, 岗位2, 201, 3 responsible_person too-long",
        "indicators.csv, 分管领导2, 201, 3 supervising_leader too-long",
        "indicators.csv, 项, 41, 3 unit_of_measure too-long",
        "vetoes.csv, 越级集体上访处置不力, 2001, 2 reason too-long",
        "findings.csv, F001, 41, 2 finding too-long",
        "findings.csv, 窗口离岗, 4001, 2 description too-long"
    })
    void namesATextThatNoServiceWouldTake(String file, String sound, int length, String fault) throws IOException {
        replace(file, sound, "长".repeat(length));

        assertThat(faults()).contains(file + " " + fault);
    }

    @Test
    void namesEachComponentOfEachUnitWithTooFewIndicators() throws IOException {
        replace("scheme.json", "\"minimumIndicators\": 0", "\"minimumIndicators\": 3");
        replace("scheme.json", "\"minimumIndicators\": 0", "\"minimumIndicators\": 1");

        assertThat(refusal().faults())
                .extracting(PackageFault::rule, PackageFault::arguments)
                .containsExactlyInAnyOrder(
                        tuple("too-few-indicators", List.<Object>of("P01", "BUSINESS", 2L, 3)),
                        tuple("too-few-indicators", List.<Object>of("G01", "BUSINESS", 1L, 3)),
                        tuple("too-few-indicators", List.<Object>of("G01", "CAPABILITY", 0L, 1)));
    }

    @Test
    void needsAUnit() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "unit,name,tier\n");

        assertThat(faults()).contains("units.csv 0  no-units");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"units.csv | G01,市发改委 | G01", "indicators.csv | BASIC,,0.2 | BASIC,0.2"})
    void aRaggedRowIsOneFaultWhateverRefersToIt(String file, String sound, String ragged) throws IOException {
        replace(file, sound, ragged);

        assertThat(faults()).containsExactly(file + " 3  cell-count");
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Files.write(folder.resolve("units.csv"), new byte[] {'u', (byte) 0xCA, (byte) 0xD0});

        assertThat(faults()).contains("units.csv 0  not-utf-8");
    }

    @Test
    void refusesAByteOrderMark() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "\uFEFF" + Files.readString(units));

        assertThat(faults()).containsExactly("units.csv 1  byte-order-mark");
    }

    @Test
    void refusesBrokenJsonByItsLine() throws IOException {
        Files.writeString(folder.resolve("scheme.json"), "{\n \"cycle\": oops\n}");

        assertThat(faults()).containsExactly("scheme.json 2  malformed-json");
    }

    @Test
    void needsSchemeAndUnits() throws IOException {
        Files.delete(folder.resolve("scheme.json"));
        Files.delete(folder.resolve("units.csv"));

        assertThat(faults()).containsExactly("scheme.json 0  missing-file", "units.csv 0  missing-file");
    }

    private BrokenPackage refusal() {
        BrokenPackage refusal = catchThrowableOfType(BrokenPackage.class, () -> EvaluationPackage.read(folder));
        assertThat(refusal).as("the package is refused").isNotNull();
        return refusal;
    }

    private List<String> faults() {
        return refusal().faults().stream()
                .map(fault -> fault.file() + " " + fault.line() + " " + fault.column() + " " + fault.rule())
                .toList();
    }

    private void replace(String file, String sound, String broken) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        Files.writeString(path, text.substring(0, at) + broken + text.substring(at + sound.length()));
    }
}
