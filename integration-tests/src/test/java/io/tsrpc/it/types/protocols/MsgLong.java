package io.tsrpc.it.types.protocols;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays and texts that grow long, behind a length that takes one to three bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgLong(
        @Nullable String text,
        boolean @Nullable [] flags,
        int @Nullable [] numbers,
        byte @Nullable [] bytes,
        @Nullable List<Point> points) {}
