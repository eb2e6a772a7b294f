package com.example.memory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record Hollow(
        @Nullable String a,
        @Nullable Integer b,
        Optional<String> c,
        @Nullable Hollow d,
        @Nullable Long e,
        @Nullable Double f,
        @Nullable Boolean g,
        @Nullable String h,
        @Nullable String i,
        @Nullable String j) {}
