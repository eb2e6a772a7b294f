package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** The state of a {@link BinaryReader} that few messages need, in one object with the depth that all of them need. */
final class ReaderState extends Depth {
    /** How unknown blocks are skipped; null until there is one whose end has to be searched. */
    @Nullable
    SkipPlan skips;

    ReaderState() {
        super(DEFAULT_LIMIT);
    }
}
