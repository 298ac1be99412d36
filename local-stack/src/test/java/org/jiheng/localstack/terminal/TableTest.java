package org.jiheng.localstack.terminal;

import java.util.List;

import org.jiheng.localstack.terminal.Table.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {
    @Test
    void chineseNamesTakeTwoColumnsACharacter() {
        Table table = new Table(List.of(Side.RIGHT, Side.LEFT, Side.RIGHT), List.of("名次", "单位", "总分"));
        table.add(List.of("1", "市委办公厅", "96.77"));
        table.add(List.of("12", "团市委", "4.10"));

        assertThat(table.lines())
                .containsExactly(
                        "名次  单位         总分", //
                        "   1  市委办公厅  96.77", //
                        "  12  团市委       4.10");
    }

    @ParameterizedTest
    @CsvSource({"P01,3", "市委,4", "“五大战役”,10", "(一),4", "（一）,6", "'',0"})
    void widthIsThatOfATerminal(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
