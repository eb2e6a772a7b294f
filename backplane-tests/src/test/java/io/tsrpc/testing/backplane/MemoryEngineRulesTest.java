package io.tsrpc.testing.backplane;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;

class MemoryEngineRulesTest extends RoomLogSuite {
    private final MemoryEngine engine = new MemoryEngine(1 << 20);

    @Override
    protected Backplane connect() {
        return engine.connect();
    }
}
