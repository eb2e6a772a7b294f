package com.example.elements;

import java.util.List;

public record Palette(String name, List<Mix> mixes) {}
