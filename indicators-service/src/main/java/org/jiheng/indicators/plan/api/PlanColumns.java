package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.plan.Commitment;
import org.jiheng.indicators.plan.Direction;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.IndicatorKind;
import org.jiheng.indicators.plan.KeySource;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Schedule;
import org.jiheng.indicators.plan.Serves;
import org.jiheng.indicators.points.Decimal;
import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.TableRow;

/** A plan as a table: the fields of its indicators, within the same bounds. */
final class PlanColumns {
    static final int MOST_ROWS = 5000;
    static final int CODE = 100;
    static final int SHORT = 40;
    static final int NAME = 200;
    static final int TARGET = 1000;
    static final int MEASURES = 4000;
    static final int MILESTONES = 16;
    /** A code, on a line of its own where there are several. */
    static final String SERVED = "[^\\s][^\\r\\n]{0," + (CODE - 1) + "}";

    static final Columns ALL = Columns.of(
            Column.text("indicator", "指标编号", CODE).required(),
            Column.text("component", "考核部分", SHORT).required(),
            Column.text("name", "指标名称", NAME).required(),
            Column.oneOf("kind", "类别", IndicatorKind.values())
                    .called("基本目标", "BASIC")
                    .called("基本", "BASIC")
                    .called("重点目标", "KEY")
                    .called("重点", "KEY")
                    .required(),
            Column.text("source", "来源", SHORT)
                    .called("省级部门下达任务", KeySource.PROVINCIAL_DEPARTMENT_TASK.name())
                    .called("市委市政府年度重点工作", KeySource.CITY_ANNUAL_PRIORITY.name())
                    .called("政府工作报告", KeySource.GOVERNMENT_WORK_REPORT.name())
                    .called("五年规划", KeySource.FIVE_YEAR_PLAN.name())
                    .called("为民办实事项目", KeySource.LIVELIHOOD_PROJECT.name())
                    .called("市重点建设项目", KeySource.CITY_CONSTRUCTION_PROJECT.name())
                    .called("市政府会议议定事项", KeySource.GOVERNMENT_MEETING_DECISION.name())
                    .called("人大代表建议政协委员提案", KeySource.DEPUTY_PROPOSAL.name())
                    .called("省下达市级绩效指标", KeySource.PROVINCIAL_INDICATOR.name()),
            Column.decimal("maxPoints", "分值", Decimal.PATTERN).required(),
            Column.text("unitOfMeasure", "计量单位", SHORT),
            Column.text("target", "目标值", TARGET),
            Column.oneOf("direction", "方向", Direction.values())
                    .called("越高越好", "HIGHER")
                    .called("越低越好", "LOWER"),
            Column.text("measures", "工作措施", MEASURES),
            Column.date("deadline", "工作时限"),
            Column.text("department", "责任处室", NAME),
            Column.text("responsiblePerson", "责任人", NAME),
            Column.text("supervisingLeader", "分管领导", NAME),
            Column.lines("schedule", "序时进度", Schedule.LINE, MILESTONES),
            Column.lines("serves", "对应市级指标", SERVED, Serves.MOST));

    private PlanColumns() {}

    /** What is faulty in the row was named; here stands something in its place, which goes no further. */
    static FiledIndicator filed(TableRow row) {
        return new FiledIndicator(
                row.text("indicator").orElse(""),
                row.text("component").orElse(""),
                row.text("kind").map(IndicatorKind::valueOf).orElse(IndicatorKind.BASIC),
                row.text("source"),
                row.text("maxPoints").orElse("0"),
                new Commitment(
                        row.text("name").orElse(""),
                        row.text("unitOfMeasure"),
                        row.text("target"),
                        row.text("direction").map(Direction::valueOf),
                        row.text("measures"),
                        row.text("deadline").map(LocalDate::parse),
                        row.text("department"),
                        row.text("responsiblePerson"),
                        row.text("supervisingLeader"),
                        row.text("schedule").map(Schedule::ofText).orElse(Schedule.NONE),
                        row.text("serves").map(Serves::ofText).orElse(Serves.NONE)));
    }

    /** In the order of {@link #ALL}. */
    static List<String> cells(PlannedIndicator indicator) {
        Commitment commitment = indicator.commitment();
        List<Optional<String>> cells = new ArrayList<>();
        cells.add(Optional.of(indicator.indicator()));
        cells.add(Optional.of(indicator.component()));
        cells.add(Optional.of(commitment.name()));
        cells.add(Optional.of(indicator.kind().name()));
        cells.add(indicator.source().map(Enum::name));
        cells.add(Optional.of(indicator.maxPoints().toString()));
        cells.add(commitment.unitOfMeasure());
        cells.add(commitment.target());
        cells.add(commitment.direction().map(Enum::name));
        cells.add(commitment.measures());
        cells.add(commitment.deadline().map(LocalDate::toString));
        cells.add(commitment.department());
        cells.add(commitment.responsiblePerson());
        cells.add(commitment.supervisingLeader());
        cells.add(commitment.schedule().text());
        cells.add(commitment.serves().text());
        return cells.stream().map(cell -> cell.orElse("")).toList();
    }
}
