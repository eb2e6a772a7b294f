package io.tsrpc.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A frame that is sent to many connections. A transport's encoded form of it, such as the bytes of a WebSocket frame,
 * is created once for all of them. Thread-safe.
 */
public final class SharedFrame {
    private final @Nullable Frame before;
    private final Frame frame;

    /** Null until a form is asked for: many frames go to nobody, or to one connection of a transport that needs none. */
    private volatile @Nullable Map<Class<?>, Object> prepared;

    /** Creates a shared frame without any encoded form. */
    public SharedFrame(Frame frame) {
        this(null, frame);
    }

    /**
     * Creates a shared frame that another one precedes, so that nothing comes between them.
     *
     * @param before the frame that goes directly before it, or null
     */
    public SharedFrame(@Nullable Frame before, Frame frame) {
        this.before = before;
        this.frame = frame;
    }

    /** The frame that goes directly before it, or null. Either both are queued or none. */
    public @Nullable Frame before() {
        return before;
    }

    /** The frame. */
    public Frame frame() {
        return frame;
    }

    /** Returns the encoded form of type {@code form}; {@code prepare} creates it if there is none yet. */
    public <T> T prepared(Class<T> form, Function<SharedFrame, T> prepare) {
        Map<Class<?>, Object> forms = prepared();
        Object made = forms.get(form); // tried first: in a broadcast it is present for all connections but one
        return form.cast(made == null ? forms.computeIfAbsent(form, f -> prepare.apply(this)) : made);
    }

    private Map<Class<?>, Object> prepared() {
        Map<Class<?>, Object> known = prepared;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Map<Class<?>, Object> forms = prepared == null ? new ConcurrentHashMap<>(2) : prepared;
            prepared = forms;
            return forms;
        }
    }
}
