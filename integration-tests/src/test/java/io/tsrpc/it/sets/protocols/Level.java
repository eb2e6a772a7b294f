package io.tsrpc.it.sets.protocols;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.contract.UseCodec;

/**
 * A level, whose form loses its fraction.
 *
 * @param value the level
 */
@UseCodec(Level.Form.class)
public record Level(double value) {
    /** Writes one byte. */
    public static final class Form implements BytesForm<Level> {
        @Override
        public byte[] toBytes(Level level) {
            return new byte[] {(byte) level.value()};
        }

        @Override
        public Level fromBytes(byte[] bytes) {
            return new Level(bytes[0]);
        }
    }
}
