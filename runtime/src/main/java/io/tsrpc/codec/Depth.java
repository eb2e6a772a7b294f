package io.tsrpc.codec;

/** Limits the nesting depth of recursive types, so that no input and no cyclic value can exhaust the stack. */
class Depth {
    /** The limit of whatever is written, and of whatever is read unless an option says less: far below that of a default stack. */
    static final short LIMIT = 256;

    private final short limit; // short, as the depth is: readers have no room for more
    private short depth;

    Depth() {
        this(LIMIT);
    }

    Depth(int limit) {
        this.limit = (short) Math.min(limit, LIMIT);
    }

    final void enter() {
        if (++depth > limit) {
            throw CodecException.badValue("Nested deeper than " + limit + " levels.");
        }
    }

    final void leave() {
        depth--;
    }

    final int limit() {
        return limit;
    }

    final int depth() {
        return depth;
    }

    final void setDepth(int newDepth) {
        depth = (short) newDepth;
    }

    /** Resets the depth to 0, after an error. */
    final void reset() {
        depth = 0;
    }
}
