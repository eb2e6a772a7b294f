package com.example.types;

public record Point(double x, double y) {}
