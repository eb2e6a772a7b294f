package io.tsrpc.wire;

import io.tsrpc.DataFormat;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;

/**
 * The encoding of frame bodies: the data format and the treatment of null. The latter does not affect envelopes and
 * errors.
 */
public record Dialect(DataFormat format, NullChecks nullChecks) {
    boolean isBinary() {
        return format == DataFormat.BINARY;
    }

    BinaryWriter binary() {
        return new BinaryWriter(nullChecks);
    }

    JsonWriter json() {
        return new JsonWriter(nullChecks);
    }
}
