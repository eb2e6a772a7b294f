package org.bson.types;

import java.util.Arrays;
import java.util.HexFormat;

/** Stands in for MongoDB's. */
public final class ObjectId {
    private final byte[] bytes;

    public ObjectId(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public ObjectId(String hex) {
        this(HexFormat.of().parseHex(hex));
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public String toHexString() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectId id && Arrays.equals(bytes, id.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
