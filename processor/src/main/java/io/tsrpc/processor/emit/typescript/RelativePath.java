package io.tsrpc.processor.emit.typescript;

import java.util.Arrays;
import java.util.List;

/** Relative paths between files, as in import statements. */
final class RelativePath {
    private RelativePath() {}

    /** The path by which one file imports another; both are relative to the same root. */
    static String of(String from, String to) {
        List<String> start = Arrays.asList(from.split("/"));
        List<String> target = Arrays.asList(to.split("/"));
        int shared = 0;
        while (shared < start.size() - 1
                && shared < target.size() - 1
                && start.get(shared).equals(target.get(shared))) {
            shared++;
        }
        int up = start.size() - 1 - shared;
        return (up == 0 ? "./" : "../".repeat(up)) + String.join("/", target.subList(shared, target.size()));
    }
}
