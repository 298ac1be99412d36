package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Each case breaks the small year at one place; the fault names file, line, column and rule. */
class BrokenPackagesAreRefusedWholeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copySmallYear() throws IOException {
        try (Stream<Path> files = Files.list(SmallYear.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            units.csv       | P01,市纪委监察局,PARTY_MASS | P01,市纪委监察局,NOWHERE | 2 tier unknown-code
            units.csv       | G01,市发改委 | P01,市发改委 | 3 unit twice
            units.csv       | G01,市发改委 | G01, | 3 name empty
            units.csv       | G01,市发改委 | G 1,市发改委 | 3 unit not-a-unit-code
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
            scheme.json     | "0.30" | 0.30 | 0 /weights/indicators not-a-decimal-string
            scheme.json     | "1/3" | "0.33" | 0 /grading/excellentShare not-a-fraction
            scheme.json     | "1/3" | "4/3" | 0 /grading/excellentShare above-one
            scheme.json     | "deductionCap": "2" | "deductionCap": "2.005" | 0 /deductionCap too-many-decimals
            scheme.json     | "HALF_UP" | "HALF_EVEN" | 0 /grading/quotaRounding not-one-of
            scheme.json     | "appealDays": 5 | "appealDays": -5 | 0 /inspection/appealDays not-a-count
            scheme.json     | "350100-2012" | "350100-2013" | 0 /cycle cycle-name
            scheme.json     | "to": "2012-07-31" | "to": "2012-06-30" | 0 /review/waves/0/to ends-before-start
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

    private List<String> faults() {
        BrokenPackage refusal = catchThrowableOfType(BrokenPackage.class, () -> EvaluationPackage.read(folder));
        assertThat(refusal).as("the package is refused").isNotNull();
        return refusal.faults().stream()
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
