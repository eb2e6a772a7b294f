package com.example.sets;

public record Point(int x, int y) {}
