package io.tsrpc.benchmarks.report;

import java.util.Locale;

/** How numbers are written: with three digits or so, since no more of them repeat. */
final class Numbers {
    private Numbers() {}

    /** A figure and, if it is known and there is one, its spread, such as {@code 68,100 ±4 %}. */
    static String text(Figure figure) {
        boolean known = figure.spread() > 0 && figure.spread() < Double.POSITIVE_INFINITY;
        return text(figure.median()) + (known ? " ±" + percent(figure.spread()) : "");
    }

    /** A part as percents, such as {@code 4 %}. */
    static String percent(double part) {
        double percents = part * 100;
        return String.format(Locale.ROOT, percents < 0.95 ? "%.1f %%" : "%.0f %%", percents);
    }

    /** A number, such as {@code 68,100} or {@code 1.23}. */
    static String text(double number) {
        double size = Math.abs(number);
        if (size >= 1000) {
            double unit = Math.pow(10, Math.floor(Math.log10(size)) - 2);
            return String.format(Locale.ROOT, "%,d", Math.round(Math.rint(number / unit) * unit));
        }
        return String.format(Locale.ROOT, size >= 100 || number == 0 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }
}
