package io.tsrpc.processor.contract;

import java.util.ArrayList;
import java.util.List;

/** The difference of two contracts for people: the lines that go, with {@code -}, and those that come, with {@code +}. */
public final class TextDifference {
    private TextDifference() {}

    /** The difference of two texts, a line for each line that differs. */
    public static String of(String before, String after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        trim(old, fresh);
        int[][] common = common(old, fresh);
        StringBuilder difference = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                difference.append("- ").append(old.get(i++)).append('\n');
            } else {
                difference.append("+ ").append(fresh.get(j++)).append('\n');
            }
        }
        return difference.toString();
    }

    /** Removes what both begin or end with, so that the table below stays small. */
    private static void trim(List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int end = 0;
        while (end < shorter && last(old, end).equals(last(fresh, end))) {
            end++;
        }
        int start = 0;
        while (start < shorter - end && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        for (List<String> lines : List.of(old, fresh)) {
            lines.subList(lines.size() - end, lines.size()).clear();
            lines.subList(0, start).clear();
        }
    }

    private static String last(List<String> lines, int fromEnd) {
        return lines.get(lines.size() - 1 - fromEnd);
    }

    /** For each pair of positions, the length of the longest common subsequence of the lines from there on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** The lines without the commas after them, which move when a line is added at an end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(line -> line.replaceAll(",$", "")).forEach(lines::add);
        return lines;
    }
}
