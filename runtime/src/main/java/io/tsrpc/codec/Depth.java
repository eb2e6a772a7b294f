package io.tsrpc.codec;

/** Limits the nesting depth of recursive types, so that no input and no cyclic value can exhaust the stack. */
class Depth {
    /** Sufficient for any reasonable tree, and far below the limit of a default stack. */
    static final int LIMIT = 256;

    private int depth;

    final void enter() {
        if (++depth > LIMIT) {
            throw CodecException.of("Nested deeper than " + LIMIT + " levels.");
        }
    }

    final void leave() {
        depth--;
    }

    final int depth() {
        return depth;
    }

    final void setDepth(int newDepth) {
        depth = newDepth;
    }

    /** Resets the depth to 0, after an error. */
    final void reset() {
        depth = 0;
    }
}
