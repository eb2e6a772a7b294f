package io.tsrpc.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A frame that goes to many connections. What a transport prepares of it, such as the bytes of a WebSocket frame, is prepared once
 * for all of them. Any thread may call any method.
 */
public final class SharedFrame {
    private final Frame frame;
    private final Map<Class<?>, Object> prepared = new ConcurrentHashMap<>(2);

    /** A frame of which nothing is prepared yet. */
    public SharedFrame(Frame frame) {
        this.frame = frame;
    }

    /** The frame. */
    public Frame frame() {
        return frame;
    }

    /** What {@code prepare} makes of the frame, or has made of it before; {@code form} tells the transports' forms apart. */
    public <T> T prepared(Class<T> form, Function<Frame, T> prepare) {
        Object made = prepared.get(form); // first, since a broadcast finds it for all but one
        return form.cast(made == null ? prepared.computeIfAbsent(form, f -> prepare.apply(frame)) : made);
    }
}
