package io.tsrpc.engine;

import java.util.concurrent.atomic.AtomicLong;

/** Counts calls from 1, and after 2^53 − 1, the largest that JavaScript can hold, from 1 again. */
final class SerialNumbers {
    static final long MAX = (1L << 53) - 1;

    private final AtomicLong last;

    SerialNumbers() {
        this(0);
    }

    SerialNumbers(long last) {
        this.last = new AtomicLong(last);
    }

    long last() {
        return last.get();
    }

    long next() {
        return last.updateAndGet(sn -> sn >= MAX ? 1 : sn + 1);
    }
}
