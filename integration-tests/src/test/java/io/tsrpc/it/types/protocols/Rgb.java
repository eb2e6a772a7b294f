package io.tsrpc.it.types.protocols;

import io.tsrpc.codec.BytesForm;

/** A color, sent as three bytes where the contract says so. */
public record Rgb(byte red, byte green, byte blue) {
    /** Red, green, blue. */
    public static final class Form implements BytesForm<Rgb> {
        @Override
        public byte[] toBytes(Rgb color) {
            return new byte[] {color.red(), color.green(), color.blue()};
        }

        @Override
        public Rgb fromBytes(byte[] bytes) {
            if (bytes.length != 3) {
                throw new IllegalArgumentException("a color has 3 bytes, not " + bytes.length);
            }
            return new Rgb(bytes[0], bytes[1], bytes[2]);
        }
    }
}
