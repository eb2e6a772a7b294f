package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/**
 * How input is decoded.
 *
 * @param nullChecks the treatment of null
 * @param maxSize how many bytes of memory a value may take, see {@link io.tsrpc.ServerBuilder#maxDecodedSize}
 * @param maxNesting how deep a value may be nested, see {@link io.tsrpc.ServerBuilder#maxNesting}
 */
public record Decoding(NullChecks nullChecks, int maxSize, int maxNesting) {
    /** How much larger than a message its value may be, unless an option says otherwise. */
    private static final long USUAL_GROWTH = 16;

    /** Values may take any size, and be nested as deep as they can be written. */
    public static Decoding unlimited(NullChecks nullChecks) {
        return new Decoding(nullChecks, Integer.MAX_VALUE, Depth.LIMIT);
    }

    /**
     * Values may take {@code maxSize} bytes, or if it is null what is usual for messages of up to
     * {@code maxMessageSize} bytes.
     */
    public static Decoding limited(
            NullChecks nullChecks, @Nullable Integer maxSize, int maxMessageSize, int maxNesting) {
        long size = maxSize == null ? USUAL_GROWTH * maxMessageSize : maxSize;
        return new Decoding(nullChecks, (int) Math.min(Integer.MAX_VALUE, size), maxNesting);
    }
}
