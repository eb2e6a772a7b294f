package io.tsrpc.it.versions.newer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has grown in both directions. */
public interface ApiRename {
    /** What goes in. */
    record Req(
            String name,
            @Nullable Boolean force,
            @Nullable Integer times,
            @Nullable Map<String, Boolean> options) {}

    /** What goes out. */
    record Res(
            String name,
            @Nullable Boolean isNew,
            @Nullable Integer times,
            @Nullable Extra extra) {}
}
