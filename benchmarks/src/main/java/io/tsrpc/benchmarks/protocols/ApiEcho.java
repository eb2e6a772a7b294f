package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;

/** Gives back what it is given. */
public interface ApiEcho {
    record Req(String name, String content, @Uint long time) {}

    record Res(String name, String content, @Uint long time) {}
}
