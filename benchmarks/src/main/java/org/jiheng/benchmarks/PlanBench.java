package org.jiheng.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

import static org.jiheng.benchmarks.Directly.copy;
import static org.jiheng.benchmarks.Directly.execute;

/** Filing plans, and looking through all of them. */
final class PlanBench {
    private static final String CYCLE = "/cycles/350100-2012";
    private static final int ROWS = 5_000;
    private static final int WARM_IMPORTS = 15;
    private static final int IMPORTS = 15;

    private static final int UNITS = 100;
    private static final int INDICATORS_A_UNIT = 1_000;
    private static final int WARM_PAGES = 50;
    private static final int BATCHES = 5;
    private static final int PAGES = 100;
    private static final int PAGE = 50;
    private static final int PEOPLE = 300;

    private static final List<String> COMPONENTS = List.of(
            "BUSINESS", "CAPABILITY", "CAMPAIGNS", "PARTY_BUILDING", "SUPERVISION_PARTY", "SUPERVISION_GOVERNMENT");
    private static final String TITLES =
            "indicator,component,name,kind,maxPoints,unitOfMeasure,target,direction,measures,deadline,"
                    + "department,responsiblePerson,supervisingLeader\n";

    /** What the service asks for a page, asked directly. */
    private static final String FROM = " FROM plan JOIN planned_indicator AS planned USING (cycle, unit, version)"
            + " LEFT JOIN indicator USING (cycle, unit, indicator)"
            + " WHERE cycle = '350100-2012' AND planned.component = ? AND department = ?";

    private static final String COUNT = "SELECT count(*)" + FROM;
    private static final String SELECT =
            "SELECT unit, planned.indicator, planned.component, name, kind, planned.max_points,"
                    + " deadline, department, responsible_person, coalesce(indicator.state, 'PLANNED'), coalesce(indicator.applicable, true)"
                    + FROM + " ORDER BY planned.max_points DESC, unit DESC, planned.indicator DESC LIMIT ? OFFSET ?";

    private final BenchedSystem system;
    private final BenchedService service;
    private final Path root;

    PlanBench(BenchedSystem system, Path root) throws Exception {
        this.system = system;
        this.service = system.start("indicators");
        this.root = root;
    }

    void measure(Figures figures) throws Exception {
        openTheCycle();
        try (Connection connection = service.connect()) {
            measureImports(connection, figures);
            fileThePlans();
            execute(connection, "VACUUM ANALYZE");
            measurePages(connection, figures);
        }
    }

    private void openTheCycle() throws IOException, InterruptedException {
        Supplier<String> office = system.person("performance-office", null);
        service.post(office, "/cycles", Files.readString(root.resolve("examples/fuzhou-2012/scheme.json")));
        List<String> units = new ArrayList<>();
        IntStream.range(0, WARM_IMPORTS + IMPORTS).forEach(i -> units.add("I" + i));
        IntStream.range(0, UNITS).forEach(i -> units.add("U" + i));
        service.post(
                office,
                CYCLE + "/units",
                units.stream()
                        .map(unit -> "{\"unit\":\"" + unit + "\",\"name\":\"" + unit + "\",\"tier\":\"PARTY_MASS\"}")
                        .collect(Collectors.joining(",", "{\"units\":[", "]}")));
        service.post(office, CYCLE + "/start", "{}");
    }

    private void measureImports(Connection connection, Figures figures) throws Exception {
        execute(connection, "CREATE TABLE copied (LIKE planned_indicator INCLUDING ALL)");
        Pairs pairs = new Pairs();
        for (int i = 0; i < WARM_IMPORTS + IMPORTS; i++) {
            String unit = "I" + i;
            HttpRequest request = importOf(unit, ROWS);
            String lines = copyOf(unit);
            pairs.measure(
                    i >= WARM_IMPORTS,
                    () -> service.timed(request),
                    () -> copy(connection, "COPY copied FROM STDIN", lines));
        }
        figures.add(new Figure(
                "import of 5,000 rows by HTTP, rate against COPY of the same rows",
                pairs.rates(),
                new BigDecimal("0.2"),
                true));
        figures.tell(
                "import: median " + pairs.serviceMillis() + " ms by HTTP, " + pairs.directMillis() + " ms by COPY");
    }

    private HttpRequest importOf(String unit, int rows) {
        String table = TITLES
                + IntStream.range(0, rows)
                        .mapToObj(i -> String.join(",", cells(unit, i)))
                        .collect(Collectors.joining("\n"));
        return service.request(system.person("unit-officer", unit), CYCLE + "/plans/" + unit + "/table")
                .header("Content-Type", "text/csv")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(table, StandardCharsets.UTF_8))
                .build();
    }

    private static List<String> cells(String unit, int i) {
        String component = COMPONENTS.get(i % COMPONENTS.size());
        return List.of(
                unit + "-" + i,
                component,
                "年度重点工作任务完成情况" + i,
                "BASIC",
                "0." + (10 + i % 90),
                "%",
                "100",
                "HIGHER",
                "按季度分解任务并逐月通报进度",
                "2012-" + (10 + i % 3) + "-28",
                "业务" + i % 20 + "处",
                "岗位" + i % PEOPLE,
                "分管领导" + i % 5);
    }

    /** The columns in the order in which a plan's indicators are stored. */
    private static String copyOf(String unit) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> {
                    List<String> cells = cells(unit, i);
                    return String.join(
                            "\t",
                            "350100-2012",
                            unit,
                            "1",
                            cells.get(0),
                            String.valueOf(i),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            "\\N",
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(7),
                            cells.get(8),
                            cells.get(9),
                            cells.get(10),
                            cells.get(11),
                            cells.get(12),
                            "\\N",
                            "\\N");
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void fileThePlans() throws IOException, InterruptedException {
        Supplier<String> office = system.person("performance-office", null);
        for (int i = 0; i < UNITS; i++) {
            String unit = "U" + i;
            service.send(importOf(unit, INDICATORS_A_UNIT));
            bindThePeople(unit);
            move(system.person("unit-head", unit), unit, "sign");
            move(system.person("unit-officer", unit), unit, "submit");
            move(office, unit, "approve");
        }
    }

    /** Indicators that end at nobody are not submitted. */
    private void bindThePeople(String unit) throws IOException, InterruptedException {
        service.post(
                system.person("unit-officer", unit),
                CYCLE + "/units/" + unit + "/people",
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "{\"name\":\"岗位" + i + "\",\"issuer\":\"" + system.issuer() + "\",\"subject\":\""
                                + i + "\"}")
                        .collect(Collectors.joining(",", "{\"people\":[", "]}")));
    }

    private void move(Supplier<String> person, String unit, String move) throws IOException, InterruptedException {
        service.send(service.request(person, CYCLE + "/plans/" + unit + "/" + move)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private void measurePages(Connection connection, Figures figures) throws Exception {
        Supplier<String> auditor = system.person("auditor", null);
        List<BigDecimal> ratios = new ArrayList<>();
        Histogram byHttp = new Histogram(5);
        Histogram bySql = new Histogram(5);
        try (PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            ask(auditor, count, select, WARM_PAGES, new Histogram(5), new Histogram(5));
            for (int batch = 0; batch < BATCHES; batch++) {
                Histogram http = new Histogram(5);
                Histogram sql = new Histogram(5);
                ask(auditor, count, select, PAGES, http, sql);
                ratios.add(Figure.ratio(http.getValueAtPercentile(99), sql.getValueAtPercentile(99)));
                byHttp.add(http);
                bySql.add(sql);
            }
        }
        figures.add(new Figure(
                "filtered, sorted page out of 100,000 indicators, p99 against bare SQL",
                ratios,
                new BigDecimal("3"),
                false));
        figures.tell("page: p99 " + micros(byHttp) + " µs by HTTP, " + micros(bySql) + " µs by SQL, of "
                + byHttp.getTotalCount() + " pages each");
    }

    /** The same pages, one by HTTP and one by SQL in turn, from this process. */
    private void ask(
            Supplier<String> person,
            PreparedStatement count,
            PreparedStatement select,
            int pages,
            Histogram http,
            Histogram sql)
            throws Exception {
        for (int i = 0; i < pages; i++) {
            String component = COMPONENTS.get(i % COMPONENTS.size());
            String department = "业务" + i % 20 + "处";
            int page = i % 4;
            HttpRequest request = service.request(
                            person,
                            CYCLE + "/indicators?component=" + component + "&department="
                                    + java.net.URLEncoder.encode(department, StandardCharsets.UTF_8)
                                    + "&sort=-maxPoints&size=" + PAGE + "&page=" + page)
                    .build();
            http.recordValue(service.timed(request) / 1_000);
            sql.recordValue(directly(count, select, component, department, page) / 1_000);
        }
    }

    private static long directly(
            PreparedStatement count, PreparedStatement select, String component, String department, int page)
            throws SQLException {
        long begun = System.nanoTime();
        for (PreparedStatement each : List.of(count, select)) {
            each.setString(1, component);
            each.setString(2, department);
        }
        select.setInt(3, PAGE);
        select.setInt(4, page * PAGE);
        read(count);
        read(select);
        return System.nanoTime() - begun;
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    private static long micros(Histogram histogram) {
        return histogram.getValueAtPercentile(99);
    }
}
