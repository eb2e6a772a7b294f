package io.tsrpc.example.board;

import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.Pen;
import io.tsrpc.example.board.protocols.Point;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the pictures of the README show. */
final class Sketch {
    private Sketch() {}

    /** Mountains, a sun and a shore. */
    static List<Line> land() {
        return List.of(
                line(Ink.VIOLET, 10, 70, 560, 190, 390, 290, 250, 340, 330, 385, 330, 424, 414),
                line(Ink.VIOLET, 10, 330, 556, 500, 310, 600, 170, 670, 280, 710, 262, 800, 400, 890, 560),
                line(Ink.SLATE, 5, 255, 300, 275, 318, 292, 296, 312, 316, 330, 306),
                line(Ink.SLATE, 5, 560, 226, 584, 246, 602, 222, 624, 248, 648, 240),
                along(64, i -> around(960, 190, 78, i * 6.0)),
                rays(),
                hills(0, 590),
                hills(7, 620));
    }

    private static Line rays() {
        Point seam = new Point(1_085, 203);
        Stream<Point> rays =
                IntStream.rangeClosed(1, 32).mapToObj(i -> around(960, 190, i % 2 == 0 ? 112 : 142, i * 11.25));
        List<Point> points = Stream.of(Stream.of(seam), rays, Stream.of(seam))
                .flatMap(Function.identity())
                .toList();
        return new Line(new Pen(Ink.AMBER, 5), points);
    }

    private static Line along(int count, IntFunction<Point> place) {
        return new Line(
                new Pen(Ink.AMBER, 22),
                IntStream.range(0, count).mapToObj(place).toList());
    }

    private static Point around(int x, int y, int radius, double degrees) {
        double angle = Math.toRadians(degrees);
        return new Point((int) (x + radius * Math.cos(angle)), (int) (y + radius * Math.sin(angle)));
    }

    private static Line hills(int shift, int height) {
        return curve(Ink.GREEN, 22, 30, 1_170, x -> (int) (height + 16 * Math.sin((x / 95.0) + shift)));
    }

    /** Two waves. */
    static List<Line> lake() {
        return List.of(wave(Ink.TEAL, 700, 0), wave(Ink.BLUE, 770, 2));
    }

    /** A boat, its sails and a flag. */
    static List<Line> boat() {
        return List.of(
                line(Ink.CORAL, 22, 640, 690, 662, 724, 690, 745, 830, 745, 862, 728, 890, 690, 890, 690, 640, 690),
                line(Ink.SLATE, 10, 765, 684, 765, 470),
                line(Ink.PINK, 10, 782, 490, 872, 640, 782, 640, 782, 490),
                line(Ink.PINK, 10, 748, 520, 676, 640, 748, 640, 748, 520),
                line(Ink.CORAL, 10, 765, 470, 712, 486, 765, 502));
    }

    /** Birds. */
    static List<Line> birds() {
        return List.of(bird(150, 160), bird(240, 118), bird(330, 176));
    }

    /** A wave that is still being drawn. */
    static Line lastWave() {
        return wave(Ink.BLUE, 838, 4);
    }

    private static Line wave(Ink ink, int height, int shift) {
        return curve(ink, 10, 90, 1_110, x -> (int) (height + 13 * Math.sin((x / 38.0) + shift)));
    }

    private static Line bird(int x, int y) {
        return line(Ink.SLATE, 5, x - 34, y - 12, x - 16, y - 20, x, y, x + 16, y - 20, x + 34, y - 12);
    }

    private static Line curve(Ink ink, int width, int from, int to, IntUnaryOperator height) {
        List<Point> points = IntStream.rangeClosed(0, 80)
                .map(i -> from + (to - from) * i / 80)
                .mapToObj(x -> new Point(x, height.applyAsInt(x)))
                .toList();
        return new Line(new Pen(ink, width), points);
    }

    /** A line through these places, x and y in turn. */
    private static Line line(Ink ink, int width, int... places) {
        List<Point> points = IntStream.range(0, places.length / 2)
                .mapToObj(i -> new Point(places[2 * i], places[2 * i + 1]))
                .toList();
        return new Line(new Pen(ink, width), points);
    }
}
