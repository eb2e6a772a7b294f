package io.tsrpc.backplane;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of a log, without holes.
 *
 * @param first the number of the first frame; if there is none, the number that it would have
 * @param frames the frames from there on, which nobody may change
 * @param top the place of the log's last frame at that time; of its last one ever, if it keeps none
 */
public record Page(long first, List<byte[]> frames, Position top) {
    /** Copies the list. */
    public Page {
        requireNonNull(top, "top");
        if (first < 1) {
            throw new IllegalArgumentException("first must be at least 1, but is " + first);
        }
        frames = List.copyOf(frames);
    }

    /** The number of the last frame, or one less than {@link #first} if there is none. */
    public long last() {
        return first + frames.size() - 1;
    }
}
