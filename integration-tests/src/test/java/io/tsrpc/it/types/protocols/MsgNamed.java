package io.tsrpc.it.types.protocols;

import java.util.List;

/** Named types: generic, recursive, unions, enums, tuples. */
public record MsgNamed(
        Color color,
        List<Color> colors,
        Point point,
        Shape shape,
        Shape.Polygon polygon,
        Shape.Circle circle,
        List<Shape> shapes,
        Page<String> page,
        Page<Point> points,
        Result<Integer> result,
        Result<List<String>> results,
        Tree tree) {}
