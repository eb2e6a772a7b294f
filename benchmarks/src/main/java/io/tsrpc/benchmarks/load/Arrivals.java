package io.tsrpc.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** One subscriber, who counts what arrives. A frame begins with the time at which it was sent. */
final class Arrivals implements Carrier.Subscriber {
    private final Semaphore complete = new Semaphore(0);
    private final AtomicLong missing = new AtomicLong();
    private volatile Meter meter;

    Arrivals(Meter meter) {
        this.meter = meter;
    }

    /** Tells another meter from now on. */
    void tell(Meter next) {
        meter = next;
    }

    /** A frame of so many bytes that is sent now. */
    static byte[] frame(int size) {
        byte[] frame = new byte[size];
        ByteBuffer.wrap(frame).putLong(System.nanoTime());
        return frame;
    }

    /** So many frames are going to be sent; all of those before have arrived. */
    void expect(int frames) {
        missing.set(frames);
    }

    @Override
    public void heard(byte[] frame) {
        meter.add(System.nanoTime() - ByteBuffer.wrap(frame).getLong());
        if (missing.decrementAndGet() == 0) {
            complete.release();
        }
    }

    /** Waits until all have arrived. */
    void await() throws InterruptedException {
        complete.acquire();
    }
}
