package com.example.old;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;
import java.util.Set;

/** Types of which only accessors and constructors are deprecated. */
public record MsgParts(Accessors accessors, Set<Built> built, Pair pair, @UseCodec(OldForm.class) Currency currency) {
    record Accessors(int old, int going) {
        @Deprecated
        public int old() {
            return old;
        }

        @Deprecated(forRemoval = true)
        public int going() {
            return going;
        }
    }

    record Built(int number) {
        @Deprecated(forRemoval = true)
        Built {}
    }

    @Tuple
    record Pair(int first, int second) {
        @Deprecated
        Pair {}

        @Deprecated(forRemoval = true)
        public int second() {
            return second;
        }
    }

    static final class OldForm implements TextForm<Currency> {
        @Deprecated(forRemoval = true)
        OldForm() {}

        @Override
        public String toText(Currency value) {
            return value.getCurrencyCode();
        }

        @Override
        public Currency fromText(String text) {
            return Currency.getInstance(text);
        }
    }
}
