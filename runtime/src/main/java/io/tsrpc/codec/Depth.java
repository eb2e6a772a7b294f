package io.tsrpc.codec;

/** Limits the nesting depth of recursive types, so that no input and no cyclic value can exhaust the stack. */
class Depth {
    /** Sufficient for any reasonable tree, and far below the limit of a default stack. */
    static final int DEFAULT_LIMIT = 256;

    private final int limit;
    private int depth;

    Depth(int limit) {
        this.limit = limit;
    }

    final void enter() {
        if (++depth > limit) {
            throw CodecException.of("Nested deeper than " + limit + " levels.");
        }
    }

    final void leave() {
        depth--;
    }

    /** Resets the depth to 0, after an error. */
    final void reset() {
        depth = 0;
    }
}
