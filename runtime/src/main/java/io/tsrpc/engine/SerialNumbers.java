package io.tsrpc.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Serial numbers of calls: from 1 to 2^53 − 1, the largest integer that JavaScript represents exactly, then from 1
 * again.
 */
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
