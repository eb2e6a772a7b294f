package io.tsrpc.codec;

/** Counts how deep recursive types are nested, so that no input and no cyclic value can exhaust the stack. */
final class Depth {
    /** Deep enough for any sensible tree, and far from the end of a default stack. */
    static final int DEFAULT_LIMIT = 256;

    private final int limit;
    private int depth;

    Depth(int limit) {
        this.limit = limit;
    }

    void enter() {
        if (++depth > limit) {
            throw CodecException.of("Nested deeper than " + limit + " levels.");
        }
    }

    void leave() {
        depth--;
    }

    /** Back to the top, after an error on the way. */
    void reset() {
        depth = 0;
    }
}
