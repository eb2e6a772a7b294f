package com.example.elements;

import org.jspecify.annotations.Nullable;

public record Mix(String paint) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mix mix && paint.equalsIgnoreCase(mix.paint);
    }

    @Override
    public int hashCode() {
        return paint.length();
    }
}
