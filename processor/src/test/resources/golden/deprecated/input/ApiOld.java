package com.example.old;

/**
 * Does it the old way.
 *
 * @deprecated use {@link MsgGoing} instead
 */
@Deprecated
public interface ApiOld {
    record Req(@Deprecated int old, int current) {}

    record Res() {}
}
