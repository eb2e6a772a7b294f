package org.bson.types;

/** Stands in for MongoDB's. */
public record ObjectId(String toHexString) {
    public ObjectId(byte[] bytes) {
        this(java.util.HexFormat.of().formatHex(bytes));
    }

    public byte[] toByteArray() {
        return java.util.HexFormat.of().parseHex(toHexString);
    }
}
