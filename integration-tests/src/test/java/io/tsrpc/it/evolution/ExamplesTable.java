package io.tsrpc.it.evolution;

import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The examples and what they break, as a table in Markdown. */
final class ExamplesTable {
    private static final String HEAD = """
            # What changes break

            B is binary, J is JSON; j is Java, t is TSRPC: `Bt` is binary that a TSRPC client does not read right.

            | Change | Rules | Request: old clients | old servers | Response: old clients | old servers | Message: old clients | old servers |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private ExamplesTable() {}

    static String of(List<Example> examples, List<List<Verdict>> verdicts) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < examples.size(); i++) {
            table.append("| ").append(examples.get(i).name()).append(" | ").append(rules(verdicts.get(i)));
            for (Verdict verdict : verdicts.get(i)) {
                Set<Break> seen = verdict.seen();
                table.append(" | ").append(Breaks.shown(seen, Side.OLD_CLIENTS));
                table.append(" | ").append(Breaks.shown(seen, Side.OLD_SERVERS));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String rules(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(v -> v.changes().stream())
                .map(c -> c.rule().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
