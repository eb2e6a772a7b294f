package io.tsrpc.server;

import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connection whose client is the test. It records what the server does with it. */
final class TestConnection implements TransportConnection {
    final List<SharedFrame> shared = Collections.synchronizedList(new ArrayList<>());
    final List<Gathering> hints = Collections.synchronizedList(new ArrayList<>());
    final List<Boolean> readable = Collections.synchronizedList(new ArrayList<>());
    final List<String> closes = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private volatile @Nullable ConnectionListener listener;
    private final List<Runnable> whenWritable = new ArrayList<>();
    private volatile boolean isFull;
    private volatile @Nullable String tooLarge;
    private volatile int longest = Integer.MAX_VALUE;
    private final AtomicInteger takes = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean isBroken;
    private volatile boolean hasNoMemory;

    private volatile @Nullable Runnable whenSending;

    void listener(ConnectionListener told) {
        listener = told;
    }

    /** The client sends a line of JSON. */
    void receive(String json) {
        listener().received(new Frame.Text(json));
    }

    /** The client sends lines of JSON, which arrive together. */
    void receiveTogether(String... lines) {
        listener().received(Stream.of(lines).<Frame>map(Frame.Text::new).toList());
    }

    /** The client disconnects. */
    void vanish() {
        listener().closed(1006, null);
    }

    private ConnectionListener listener() {
        return Objects.requireNonNull(listener);
    }

    /** Takes the next text that the server sent. */
    String take() throws InterruptedException {
        return Objects.requireNonNull(sent.poll(20, TimeUnit.SECONDS), "Nothing was sent");
    }

    boolean isQuiet() {
        return sent.isEmpty();
    }

    /** The client stops reading: sending to it fails. */
    void fill() {
        isFull = true;
    }

    /** The client reads again. */
    void drain() {
        read(Integer.MAX_VALUE);
    }

    /** The client reads, and its queue is half full after so many frames. */
    void read(int frames) {
        isFull = false;
        takes.set(frames);
        List<Runnable> actions = List.copyOf(whenWritable);
        whenWritable.clear();
        actions.forEach(Runnable::run);
    }

    /** Frames with this text do not fit, as if they were large. */
    void refuse(String text) {
        tooLarge = text;
    }

    /** Longer frames do not fit. */
    void refuseLongerThan(int most) {
        longest = most;
    }

    @Override
    public boolean whenWritable(Runnable action) {
        return (isFull || takes.get() <= 0) && whenWritable.add(action);
    }

    /** How many actions wait until the client has read enough. */
    int waits() {
        return whenWritable.size();
    }

    /** Something happens while the server sends, once. */
    void whenSending(Runnable action) {
        whenSending = action;
    }

    @Override
    public long pendingBytes() {
        return isFull || tooLarge != null || longest < Integer.MAX_VALUE || takes.get() <= 0 ? 1 : 0;
    }

    /** There is no memory for anything that is sent. */
    void exhaustMemory() {
        hasNoMemory = true;
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        if (hasNoMemory) {
            throw new OutOfMemoryError("as the test wants");
        }
        Runnable action = whenSending;
        if (action != null) {
            whenSending = null;
            action.run();
        }
        hints.add(gathering);
        takes.decrementAndGet();
        return hasRoomFor(frame) && sent.add(((Frame.Text) frame).text());
    }

    private boolean hasRoomFor(Frame frame) {
        String large = tooLarge;
        String text = ((Frame.Text) frame).text();
        return !isFull && text.length() <= longest && (large == null || !text.contains(large));
    }

    @Override
    public boolean send(SharedFrame frame, Gathering gathering) {
        shared.add(frame);
        Frame before = frame.before();
        if (!hasRoomFor(frame.frame())) {
            return false;
        }
        return (before == null || send(before, gathering)) && send(frame.frame(), gathering);
    }

    @Override
    public void readable(boolean on) {
        readable.add(on);
    }

    /** Makes closing throw, which a transport should not do. */
    void failOnClose() {
        isBroken = true;
    }

    @Override
    public void close(int code, String reason) {
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        closes.add(code + " " + reason);
        listener().closed(code, reason);
    }
}
