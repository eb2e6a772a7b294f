package io.tsrpc.wire;

import io.tsrpc.DataFormat;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;

/** How the bodies of frames are written. Envelopes and errors are the same whatever null means in bodies. */
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
