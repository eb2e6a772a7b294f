package io.tsrpc.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class ReportTest {
    private static final Comparison CALLS = new Comparison(
            "calls",
            "Calls & <replies>",
            List.of(Metric.CALLS, Metric.CPU, Metric.ALLOCATED),
            List.of(Metric.CALLS, Metric.CPU),
            Metric.CPU);

    private static final Environment HERE = environment("abc1234");

    @TempDir
    private Path directory;

    private static Environment environment(String commit) {
        return new Environment(
                "full",
                LocalDate.of(2026, 1, 2),
                commit,
                "A processor × 2",
                24,
                "Linux",
                "A JVM",
                "v20",
                Map.of("ws", "8"));
    }

    @Test
    void aTableHasMediansSpreadsAndHowManyTimesBetterTheFirstSubjectIs() {
        assertThat(Markdown.table(results().tables().get(0))).isEqualTo("""
                        |  | calls/s | CPU µs | × calls/s | × CPU µs |
                        | --- | ---: | ---: | ---: | ---: |
                        | ours | 20,000 | 4.00 |  |  |
                        | theirs | 10,000 | 12.0 | 2.00 | 3.00 |
                        """);
    }

    @Test
    void whatIsMeasuredOverSeveralRoundsHasASpread() {
        Results results = results();
        results.add(HERE, CALLS, "ours", Map.of(Metric.CALLS, 20_200.0, Metric.CPU, 4.1));

        assertThat(Markdown.table(results.tables().get(0))).contains("| ours | 20,100 ±", " % |");
    }

    @Test
    void figuresOfKeptProcessesAllowForHowProcessesDiffer() {
        Environment quick = new Environment(
                "quick", LocalDate.of(2026, 1, 2), "abc1234", "A processor × 2", 24, "Linux", "A JVM", "v20", Map.of());
        Results results = Results.empty();
        for (double cpu : new double[] {4, 4.001, 4}) {
            results.add(quick, CALLS, "ours", Map.of(Metric.CPU, cpu, Metric.SIZE, 87.0));
        }

        assertThat(results.tables().get(0).figure("ours", Metric.CPU).spread()).isEqualTo(0.1);
        assertThat(results.tables().get(0).figure("ours", Metric.SIZE).spread()).isZero();
    }

    @Test
    void resultsAreReadAsTheyWereWritten() {
        new ResultsDirectory(directory).write(results());

        assertThat(ResultsDirectory.read(directory)).isEqualTo(results());
    }

    @Test
    void aChartIsWellFormedAndHasABarForEachSubject() throws Exception {
        String svg = BarChart.svg(results().tables().get(0));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(document.getDocumentElement().getTextContent()).contains("Calls & <replies>", "shorter bars");
    }

    @Test
    void tablesThatWereMeasuredAgainReplaceTheOldOnesAndSayWhere() {
        Comparison others = new Comparison("others", "Others", List.of(Metric.CPU), List.of(), Metric.CPU);
        Results newer = Results.empty();
        newer.add(environment("def5678"), others, "ours", Map.of(Metric.CPU, 1.0));

        Results both = results().with(newer);
        assertThat(both.tables()).hasSize(2);
        assertThat(Markdown.environments(both)).contains("abc1234", "measured calls.", "def5678", "measured others.");
        assertThat(both.with(newer).tables()).hasSize(2);
        assertThat(Markdown.environments(results())).doesNotContain("measured calls");
    }

    @Test
    void aPageGetsTheTablesThatItNames() {
        String page = "before\n<!-- measured: calls -->\nold\n<!-- end -->\nafter\n";

        assertThat(Page.filled(page, results()))
                .isEqualTo("before\n<!-- measured: calls -->\n\n"
                        + Markdown.table(results().tables().get(0)) + "\n<!-- end -->\nafter\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.filled(page.replace("calls", "others"), results()))
                .withMessageContaining("others");
    }

    @Test
    void aDifferenceIsSignificantIfItExceedsTheSpreadOfBothRuns() {
        Figure quiet = new Figure(100, 0.01);
        Figure noisy = new Figure(105, 0.06);

        assertThat(new Difference(CALLS, "ours", Metric.CPU, quiet, noisy).isSignificant())
                .isFalse();
        assertThat(new Difference(CALLS, "ours", Metric.CPU, quiet, new Figure(105, 0.01)).isSignificant())
                .isTrue();
    }

    private static Results results() {
        Results results = Results.empty();
        results.add(HERE, CALLS, "ours", Map.of(Metric.CALLS, 20_000.0, Metric.CPU, 4.0));
        results.add(HERE, CALLS, "theirs", Map.of(Metric.CALLS, 10_000.0, Metric.CPU, 12.0));
        return results;
    }
}
