package io.tsrpc.it.transport;

import io.tsrpc.it.protocols.ApiWait;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Named gates at which handlers wait, so that tests decide when a call goes on, without any clock. */
final class Gates {
    private static final long LONG_ENOUGH = 60;

    private final Map<String, CountDownLatch> entered = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> opened = new ConcurrentHashMap<>();

    ApiWait.Res pass(ApiWait.Req req) throws InterruptedException {
        latch(entered, req.gate()).countDown();
        await(opened, req.gate());
        return new ApiWait.Res(req.gate());
    }

    /** Returns when a handler stands at the gate. */
    void awaitEntered(String gate) throws InterruptedException {
        await(entered, gate);
    }

    void open(String gate) {
        latch(opened, gate).countDown();
    }

    private static void await(Map<String, CountDownLatch> latches, String gate) throws InterruptedException {
        if (!latch(latches, gate).await(LONG_ENOUGH, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing happened at gate " + gate);
        }
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String gate) {
        return latches.computeIfAbsent(gate, name -> new CountDownLatch(1));
    }
}
