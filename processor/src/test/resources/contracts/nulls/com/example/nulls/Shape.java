package com.example.nulls;

public sealed interface Shape {
    record Dot(int x) implements Shape {}

    record Line(int length) implements Shape {}
}
