package io.tsrpc.it.nulls.protocols;

import org.jspecify.annotations.Nullable;

/** Gives back what it is given. */
public interface ApiKeep {
    /** What goes in. */
    record Req(@Nullable String text, Object any) {}

    /** What comes out. */
    record Res(@Nullable String text, Object any) {}
}
