package io.tsrpc.it.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Named gates at which handlers wait, so that tests decide when a call goes on, without any clock. */
public final class Gates {
    private static final long LONG_ENOUGH = 60;

    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> opened = new ConcurrentHashMap<>();

    /** Stands at the gate until it is opened. */
    public void pass(String gate) throws InterruptedException {
        at(reached, gate).countDown();
        await(opened, gate);
    }

    /** Waits until somebody stands at the gate. */
    public void entered(String gate) throws InterruptedException {
        await(reached, gate);
    }

    /** Lets through who stands at the gate, and who comes. */
    public void open(String gate) {
        at(opened, gate).countDown();
    }

    /** Opens all gates at which somebody stands. */
    public void openAll() {
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
