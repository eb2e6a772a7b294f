package com.example.leaves;

import io.tsrpc.codec.BytesForm;

public record Blob(byte first) {
    /** One byte. */
    public static final class Form implements BytesForm<Blob> {
        /** For codecs. */
        public Form() {}

        @Override
        public byte[] toBytes(Blob value) {
            return new byte[] {value.first()};
        }

        @Override
        public Blob fromBytes(byte[] bytes) {
            return new Blob(bytes[0]);
        }
    }
}
