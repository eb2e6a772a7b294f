package io.tsrpc.benchmarks.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation that shows tables. Each stands between {@code <!-- measured: ws-64x1 -->}, with the id of its
 * comparison or {@code environment}, and {@code <!-- end -->}.
 */
public final class Page {
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- measured: ([a-z0-9-]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private Page() {}

    /**
     * The page with the tables of {@code results}.
     *
     * @throws IllegalArgumentException if it wants one that they do not have
     */
    public static String filled(String page, Results results) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) + "\n" + block(block.group(2), results) + "\n" + block.group(3)));
    }

    private static String block(String id, Results results) {
        if (id.equals("environment")) {
            return Markdown.environments(results);
        }
        return results.find(id)
                .map(Markdown::table)
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured of " + id));
    }
}
