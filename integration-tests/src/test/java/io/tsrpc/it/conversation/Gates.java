package io.tsrpc.it.conversation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Named gates at which handlers wait, so that the test decides when a call goes on, without any clock. */
final class Gates {
    private static final long LONG_ENOUGH = 30;

    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> opened = new ConcurrentHashMap<>();

    /** Stands at the gate until it is opened. */
    void pass(String gate) throws InterruptedException {
        at(reached, gate).countDown();
        await(opened, gate);
    }

    /** Waits until somebody stands at the gate. */
    void entered(String gate) throws InterruptedException {
        await(reached, gate);
    }

    void open(String gate) {
        at(opened, gate).countDown();
    }

    /** Opens all gates at which somebody stands. */
    void openAll() {
        reached.keySet().forEach(this::open);
    }

    private static void await(Map<String, CountDownLatch> gates, String gate) throws InterruptedException {
        if (!at(gates, gate).await(LONG_ENOUGH, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing happened at gate " + gate);
        }
    }

    private static CountDownLatch at(Map<String, CountDownLatch> gates, String gate) {
        return gates.computeIfAbsent(gate, name -> new CountDownLatch(1));
    }
}
