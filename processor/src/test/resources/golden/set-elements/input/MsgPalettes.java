package com.example.elements;

import java.util.Set;

public record MsgPalettes(Set<Palette> palettes) {}
