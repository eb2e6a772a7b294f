package com.example.old;

/**
 * Does it the old way.
 *
 * @deprecated use {@link ApiNew} instead
 */
@Deprecated
public interface ApiOld {
    record Req(OldValue value) {}

    record Res(@Deprecated String old, String current) {}
}
