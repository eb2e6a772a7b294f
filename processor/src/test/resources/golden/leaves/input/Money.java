package com.example.leaves;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.UseCodec;

@UseCodec(Money.Form.class)
public record Money(long cents) {
    /** Cents in words. */
    public static final class Form implements TextForm<Money> {
        /** For codecs. */
        public Form() {}

        @Override
        public String toText(Money value) {
            return value.cents() + "ct";
        }

        @Override
        public Money fromText(String text) {
            return new Money(Long.parseLong(text.replace("ct", "")));
        }
    }
}
