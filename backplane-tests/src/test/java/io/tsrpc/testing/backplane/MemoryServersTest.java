package io.tsrpc.testing.backplane;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;

/** Servers in one JVM. */
class MemoryServersTest extends ServersSuite {
    private final MemoryEngine engine = new MemoryEngine(1 << 20);

    @Override
    protected Backplane connect() {
        return engine.connect();
    }

    @Override
    protected boolean keepsMessages() {
        return true;
    }
}
