package io.tsrpc.backplane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of one topic. Not thread-safe. */
final class MemoryLog {
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

    /** Appends a frame. Returns by how many bytes the log has grown, which may be negative. */
    long append(byte[] frame, Retention now, long time) {
        long before = bytes;
        retention = now;
        top = top.next();
        entries.add(new Entry(frame, time));
        bytes += frame.length;
        while (entries.size() > 1 && (entries.size() > retention.maxMessages() || bytes > retention.maxBytes())) {
            dropFirst();
        }
        dropFirsts(time);
        return bytes - before;
    }

    /** Drops the oldest frame. Returns its size. */
    long dropOldest() {
        long before = bytes;
        dropFirst();
        return before - bytes;
    }

    /** Drops what is too old. Returns how many bytes that was. */
    long dropOld(long now) {
        long before = bytes;
        dropFirsts(now);
        return before - bytes;
    }

    private void dropFirsts(long now) {
        Entry oldest;
        while ((oldest = entries.peek()) != null && isOver(oldest.time(), now)) {
            dropFirst();
        }
    }

    private boolean isOver(long since, long now) {
        return now - since > retention.maxAge().toNanos();
    }

    private void dropFirst() {
        bytes -= entries.remove().frame().length;
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
