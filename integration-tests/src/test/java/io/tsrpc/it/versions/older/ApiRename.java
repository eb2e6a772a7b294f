package io.tsrpc.it.versions.older;

/** Has grown in both directions. */
public interface ApiRename {
    /** What goes in. */
    record Req(String name) {}

    /** What goes out. */
    record Res(String name) {}
}
