package io.tsrpc.backplane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of one topic. Not thread-safe. */
final class MemoryLog {
    /** What a log takes without its frames. */
    static final int SIZE = 512;

    /** What a frame takes in addition to its bytes. */
    private static final int OVERHEAD = 64;

    private final Deque<Entry> entries = new ArrayDeque<>(0);
    private Retention retention = Retention.DEFAULT;
    private Position top;
    private long bytes;
    private long lastUsed;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(byte[] frame, long time) {}

    MemoryLog(String epoch) {
        top = new Position(epoch, 0);
    }

    Position top() {
        return top;
    }

    /** The number of frames. */
    int size() {
        return entries.size();
    }

    /** How much memory it takes, about, because of its frames; 0 if it has none. */
    long memory() {
        return entries.isEmpty() ? 0 : SIZE + bytes + (long) OVERHEAD * entries.size();
    }

    /** Whether there was never a frame: no position but that before the first means anything. */
    boolean isUnwritten() {
        return top.seq() == 0;
    }

    /** Appends a frame. */
    void append(byte[] frame, Retention now, long time) {
        retention = now;
        top = top.next();
        entries.add(new Entry(frame, time));
        bytes += frame.length;
        while (entries.size() > 1 && (entries.size() > retention.maxMessages() || bytes > retention.maxBytes())) {
            dropFirst();
        }
        dropOld(time);
    }

    /** Drops the oldest frame. */
    void dropFirst() {
        bytes -= entries.remove().frame().length;
    }

    /** Drops what is too old. */
    void dropOld(long now) {
        Entry oldest;
        while ((oldest = entries.peek()) != null && isOver(oldest.time(), now)) {
            dropFirst();
        }
    }

    private boolean isOver(long since, long now) {
        return now - since > retention.maxAge().toNanos();
    }

    void used(long now) {
        lastUsed = now;
    }

    /** Whether it keeps nothing, and was not used for as long as it would keep it. */
    boolean isForgettable(long now) {
        return entries.isEmpty() && isOver(lastUsed, now);
    }

    Page read(@Nullable Position after, int maxMessages, int maxBytes) {
        if (after == null || !after.isComparableTo(top) || after.seq() >= top.seq()) {
            return new Page(top.seq() + 1, List.of(), top);
        }
        long first = Math.max(after.seq() + 1, top.seq() - entries.size() + 1);
        List<byte[]> frames = new ArrayList<>();
        long skipped = first - (top.seq() - entries.size() + 1);
        long size = 0;
        Iterator<Entry> rest = entries.iterator();
        for (long i = 0; rest.hasNext() && frames.size() < maxMessages; i++) {
            byte[] frame = rest.next().frame();
            if (i < skipped) {
                continue;
            }
            size += frame.length;
            if (size > maxBytes && !frames.isEmpty()) {
                break;
            }
            frames.add(frame);
        }
        return new Page(first, frames, top);
    }
}
