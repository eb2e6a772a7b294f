package io.tsrpc.it.types.protocols;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values without a declared type. */
public record MsgAny(
        Object any,
        List<@Nullable Object> list,
        Map<String, @Nullable Object> map,
        @Nullable Object maybe) {}
