package org.jiheng.kit.export;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvExportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-1+1", "-", "-1.5\n=1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠SUM(A1)"})
    void whatASpreadsheetWouldComputeIsShownInstead(String formula) {
        assertThat(CsvExport.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1.5", "+2", "0.00", "80.000000", "P01", "350100-2012", "a=b", "市委办公厅"})
    void numbersAndOtherTextsStayAsTheyAre(String cell) {
        assertThat(CsvExport.harmless(cell)).isEqualTo(cell);
    }
}
