package com.example.sets;

import io.tsrpc.contract.UseCodec;
import io.tsrpc.codec.TextForm;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts what is done with its values, which all have the same hash code. */
@UseCodec(Tally.Form.class)
public record Tally(String text) {
    public static final AtomicInteger COMPARED = new AtomicInteger();
    public static final AtomicInteger HASHED = new AtomicInteger();

    @Override
    public boolean equals(@Nullable Object other) {
        COMPARED.incrementAndGet();
        return other instanceof Tally tally && tally.text.equals(text);
    }

    @Override
    public int hashCode() {
        HASHED.incrementAndGet();
        return 0;
    }

    public static final class Form implements TextForm<Tally> {
        @Override
        public String toText(Tally value) {
            return value.text();
        }

        @Override
        public Tally fromText(String text) {
            return new Tally(text);
        }
    }
}
