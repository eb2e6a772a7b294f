package com.example.nulls;

import org.jspecify.annotations.Nullable;

public record Base(String a, @Nullable Integer b) {}
