package com.example.sets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Equal to others as its author says. */
public record CaseBlind(String text) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseBlind blind && text.equalsIgnoreCase(blind.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }
}
