package io.tsrpc.example.board;

import io.tsrpc.example.board.protocols.Ink;
import io.tsrpc.example.board.protocols.Line;
import io.tsrpc.example.board.protocols.Pen;
import io.tsrpc.example.board.protocols.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A flower on a board.
 *
 * @param x where its middle is
 * @param y where its middle is
 * @param petals how many it has
 * @param ink the colour of these
 */
record Flower(int x, int y, int petals, Ink ink) {
    private static final int SIZE = 70;
    private static final int STALK = 170;
    private static final int POINTS_OF_A_PETAL = 14;
    private static final Pen GREEN = new Pen(Ink.GREEN, 5);
    private static final List<Ink> INKS = List.of(Ink.CORAL, Ink.AMBER, Ink.BLUE, Ink.VIOLET, Ink.PINK);

    /** One that is on the board with all its petals. */
    static Flower any(Random random) {
        return new Flower(
                random.nextInt(SIZE, Point.WIDTH - SIZE),
                random.nextInt(SIZE, Point.HEIGHT - SIZE - STALK),
                random.nextInt(5, 9),
                INKS.get(random.nextInt(INKS.size())));
    }

    /** The stalk, and then the petals. */
    List<Line> lines() {
        return List.of(stalk(), blossom());
    }

    private Line stalk() {
        List<Point> points = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> new Point(x + (int) (12 * Math.sin(i / 5.0)), y + STALK - (STALK - SIZE / 3) * i / 20))
                .toList();
        return new Line(GREEN, points);
    }

    private Line blossom() {
        int count = petals * POINTS_OF_A_PETAL;
        List<Point> points = IntStream.rangeClosed(0, count)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / count;
                    double radius = SIZE * (0.35 + 0.65 * Math.abs(Math.sin(angle * petals / 2)));
                    return new Point(x + (int) (radius * Math.cos(angle)), y + (int) (radius * Math.sin(angle)));
                })
                .toList();
        return new Line(new Pen(ink, 10), points);
    }
}
