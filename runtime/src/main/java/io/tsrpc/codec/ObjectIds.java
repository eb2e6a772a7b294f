package io.tsrpc.codec;

/** Checks the constructor arguments of {@code org.bson.types.ObjectId}. Called by generated codecs only. */
public final class ObjectIds {
    private static final int BYTES = 12;

    private ObjectIds() {}

    /**
     * Returns {@code bytes} if they are valid.
     *
     * @throws CodecException if there are not twelve
     */
    public static byte[] checkBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw CodecException.badValue("ObjectId must be 12 bytes, actually " + bytes.length + ".");
        }
        return bytes;
    }

    /**
     * Returns {@code text} if it is valid.
     *
     * @throws CodecException if it does not consist of 24 hex characters
     */
    public static String checkHex(String text) {
        if (text.length() != 2 * BYTES || !text.chars().allMatch(ObjectIds::isHex)) {
            throw CodecException.badValue("ObjectId must be a string of 24 hex characters");
        }
        return text;
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
