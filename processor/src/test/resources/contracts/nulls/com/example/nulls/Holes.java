package com.example.nulls;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record Holes(List<@Nullable String> holes) {}
