package com.example.sets;

import java.util.Set;

public record MsgColors(Set<Color> colors) {}
