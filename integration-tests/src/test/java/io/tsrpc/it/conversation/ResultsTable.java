package io.tsrpc.it.conversation;

import io.tsrpc.it.conversation.Cell.Format;
import io.tsrpc.it.conversation.Cell.Transport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What came out, as a table: a row for each scenario, a column for each cell. */
final class ResultsTable {
    private static final char PASSED = '+';
    private static final char FAILED = 'X';
    private static final char NOT_PLAYED = '?';
    private static final int FORMATS = Format.values().length;
    private static final int GROUP = FORMATS * Transport.values().length;
    private static final int LABEL = Stream.of(Scenario.values())
            .mapToInt(scenario -> scenario.sentence().length())
            .max()
            .orElse(0);

    private final List<Cell> cells = Cell.all();
    private final Map<Scenario, StringBuilder> rows = new EnumMap<>(Scenario.class);

    ResultsTable() {
        for (Scenario scenario : Scenario.values()) {
            StringBuilder row = new StringBuilder();
            for (Cell cell : cells) {
                Where.Reason reason = scenario.whyNot(cell);
                row.append(reason == null ? NOT_PLAYED : reason.mark());
            }
            rows.put(scenario, row);
        }
    }

    void note(Scenario scenario, Cell cell, boolean passed) {
        rows.getOrDefault(scenario, new StringBuilder()).setCharAt(cells.indexOf(cell), passed ? PASSED : FAILED);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(line("client", group -> first(group).client().name().toLowerCase(Locale.ROOT)));
        lines.add(line("server", group -> first(group).host().name().toLowerCase(Locale.ROOT)));
        lines.add(line("transport", group -> "HTTP WS"));
        lines.add(line("binary, JSON, binary over TLS", group -> "bjt  bjt"));
        rows.forEach((scenario, row) -> lines.add(line(scenario.sentence(), group -> marks(row, group))));
        lines.add(legend());
        lines.add(totals());
        return String.join("\n", lines);
    }

    /** A label and what is in the columns of each pair of client and server. */
    private String line(String label, Function<Integer, String> content) {
        return padded(label, LABEL)
                + IntStream.range(0, cells.size() / GROUP)
                        .mapToObj(group -> " | " + padded(content.apply(group), GROUP + 2))
                        .collect(Collectors.joining());
    }

    private Cell first(int group) {
        return cells.get(group * GROUP);
    }

    private static String marks(StringBuilder row, int group) {
        int start = group * GROUP;
        return row.substring(start, start + FORMATS) + "  " + row.substring(start + FORMATS, start + GROUP);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String legend() {
        String reasons = Stream.of(Where.Reason.values())
                .map(reason -> reason.mark() + " " + reason.text())
                .collect(Collectors.joining("; "));
        return "%s passed, %s failed, %s not played; %s%n".formatted(PASSED, FAILED, NOT_PLAYED, reasons)
                + "no client meets ERR_API_NAME and CONN_CLOSED, which are for server.callApi; nor, without a defect of the"
                + " system, SEND_BUF_ERR";
    }

    private String totals() {
        return "conversations: %d scenarios x %d combinations: %d passed, %d failed, %d do not apply"
                .formatted(
                        rows.size(),
                        cells.size(),
                        count(PASSED),
                        count(FAILED),
                        rows.size() * cells.size() - count(PASSED) - count(FAILED) - count(NOT_PLAYED));
    }

    private int count(char mark) {
        return (int) rows.values().stream()
                .flatMapToInt(StringBuilder::chars)
                .filter(c -> c == mark)
                .count();
    }
}
