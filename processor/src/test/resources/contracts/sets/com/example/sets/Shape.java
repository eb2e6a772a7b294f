package com.example.sets;

public sealed interface Shape {
    record Circle(Point center, float radius) implements Shape {}

    record Polygon(Point[] corners) implements Shape {}
}
