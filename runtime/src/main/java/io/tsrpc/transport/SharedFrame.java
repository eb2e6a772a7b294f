package io.tsrpc.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A frame that is sent to many connections. A transport's encoded form of it, such as the bytes of a WebSocket frame,
 * is created once for all of them. Thread-safe.
 */
public final class SharedFrame {
    private final Frame frame;
    private final Map<Class<?>, Object> prepared = new ConcurrentHashMap<>(2);

    /** Creates a shared frame without any encoded form. */
    public SharedFrame(Frame frame) {
        this.frame = frame;
    }

    /** The frame. */
    public Frame frame() {
        return frame;
    }

    /** Returns the encoded form of type {@code form}; {@code prepare} creates it if there is none yet. */
    public <T> T prepared(Class<T> form, Function<Frame, T> prepare) {
        Object made = prepared.get(form); // tried first: in a broadcast it is present for all connections but one
        return form.cast(made == null ? prepared.computeIfAbsent(form, f -> prepare.apply(frame)) : made);
    }
}
