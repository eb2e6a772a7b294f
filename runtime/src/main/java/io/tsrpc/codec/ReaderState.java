package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** What readers count, and what few messages need, in one object. */
final class ReaderState extends Depth {
    private static final int STRING = 48;
    private static final int ARRAY = 24;

    /** How unknown blocks are skipped; null until there is one whose end has to be searched. */
    @Nullable
    SkipPlan skips;

    /** How many bytes of memory the value may still take. */
    private int available;

    ReaderState(int available, int maxNesting) {
        super(maxNesting);
        this.available = available;
    }

    /** The state of a reader of a part of the value: what it may take and how deep it is nested counts there as well. */
    ReaderState ofPart() {
        ReaderState part = new ReaderState(available, limit());
        part.setDepth(depth());
        return part;
    }

    int available() {
        return available;
    }

    /** Begins the value again. */
    void restart(int newAvailable) {
        reset();
        available = newAvailable;
    }

    /** Begins a part of the value again. */
    void restart(int availableThen, int depthThen) {
        setDepth(depthThen);
        available = availableThen;
    }

    void allocate(long bytes) {
        if (bytes > available) {
            throw CodecException.badValue("The data would take more memory than the option maxDecodedSize allows.");
        }
        available -= (int) bytes;
    }

    void allocateString(int length) {
        allocate(STRING + (long) length);
    }

    void allocateArray(long length) {
        allocate(ARRAY + length);
    }

    /** Counts what another reader, which began with what was available here, has left. */
    void continueAfter(ReaderState other) {
        available = other.available;
    }
}
