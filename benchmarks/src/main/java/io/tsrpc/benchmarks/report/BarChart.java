package io.tsrpc.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The charted metric of a comparison as horizontal bars, in SVG that shows well on light and dark pages. Written by hand: it
 * is some rectangles and texts, and the libraries for charts that write SVG either turn texts into outlines or bring a
 * licence that is not ours.
 */
public final class BarChart {
    private static final int WIDTH = 760;
    private static final int LABELS = 260;
    private static final int BARS = 390;
    private static final int TOP = 58;
    private static final int ROW = 30;
    private static final int BAR = 20;

    private BarChart() {}

    /** Draws it. The first subject's bar stands out. */
    public static String svg(Results.Table table) {
        Comparison comparison = table.comparison();
        Metric metric = comparison.charted();
        List<String> subjects = table.samples().keySet().stream()
                .filter(subject -> table.has(subject, metric))
                .toList();
        double longest = subjects.stream()
                .mapToDouble(subject -> table.figure(subject, metric).median())
                .max()
                .orElse(1);
        int height = TOP + subjects.size() * ROW + 6;
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                height,
                escaped(comparison.title())));
        lines.add(STYLE);
        lines.add("<text class=\"title\" x=\"8\" y=\"22\">" + escaped(comparison.title()) + "</text>");
        lines.add("<text class=\"unit\" x=\"8\" y=\"42\">" + escaped(metric.label()) + ", "
                + (metric.advantage(2, 1) > 1 ? "longer" : "shorter") + " bars are better</text>");
        for (int i = 0; i < subjects.size(); i++) {
            Figure figure = table.figure(subjects.get(i), metric);
            lines.addAll(bar(subjects.get(i), figure, longest, TOP + i * ROW, i == 0));
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> bar(String subject, Figure figure, double longest, int y, boolean ours) {
        double width = Math.max(1, figure.median() / longest * BARS);
        int middle = y + BAR / 2 + 5;
        return List.of(
                String.format(
                        Locale.ROOT,
                        "<text class=\"label%s\" x=\"%d\" y=\"%d\">%s</text>",
                        ours ? " ours" : "",
                        LABELS - 8,
                        middle,
                        escaped(subject)),
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>",
                        ours ? "us" : "peer",
                        LABELS,
                        y,
                        width,
                        BAR),
                String.format(
                        Locale.ROOT,
                        "<text class=\"value\" x=\"%.1f\" y=\"%d\">%s</text>",
                        LABELS + width + 8,
                        middle,
                        Numbers.text(figure.median())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static final String STYLE = """
            <style>
            text { font: 14px system-ui, sans-serif; fill: #24292f }
            .title { font-weight: 600; font-size: 16px }
            .unit, .value { fill: #57606a }
            .label { text-anchor: end }
            .ours { font-weight: 600 }
            .us { fill: #d9480f }
            .peer { fill: #8c959f }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .unit, .value { fill: #9198a1 }
              .us { fill: #ff8a4c }
              .peer { fill: #6e7681 }
            }
            </style>""";
}
