package io.tsrpc.proto;

import io.tsrpc.codec.Codec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The descriptor of a message. A descriptor equals only itself; use the constants of the generated protocol class, such as
 * {@code ChatProtocol.CHAT}. Immutable.
 *
 * @param <M> the message type
 */
public final class MsgService<M> implements Service {
    private final int id;
    private final String name;
    private final Codec<M> msg;
    private final Map<String, Object> conf;
    private final ConfAnnotations annotations;

    private MsgService(int id, String name, Codec<M> msg, Map<String, Object> conf, ConfAnnotations annotations) {
        this.id = id;
        this.name = name;
        this.msg = msg;
        this.conf = Map.copyOf(conf);
        this.annotations = annotations;
    }

    /** Creates a descriptor without configuration. */
    public static <M> MsgService<M> of(int id, String name, Codec<M> msg) {
        return new MsgService<>(id, name, msg, Map.of(), ConfAnnotations.NONE);
    }

    /** Creates a descriptor with configuration, but without annotations. */
    public static <M> MsgService<M> of(int id, String name, Codec<M> msg, Map<String, Object> conf) {
        return new MsgService<>(id, name, msg, conf, ConfAnnotations.NONE);
    }

    /**
     * Creates a descriptor with configuration.
     *
     * @param conf the configuration as the protocol has it
     * @param annotations creates the annotations that {@code conf} comes from, when one of them is first asked for
     */
    public static <M> MsgService<M> of(
            int id, String name, Codec<M> msg, Map<String, Object> conf, Supplier<List<Annotation>> annotations) {
        return new MsgService<>(id, name, msg, conf, new ConfAnnotations(annotations));
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> conf() {
        return conf;
    }

    @Override
    public <A extends Annotation> @Nullable A conf(Class<A> type) {
        return annotations.get(type);
    }

    @Override
    public MsgService<M> withId(int id) {
        return new MsgService<>(id, name, msg, conf, annotations);
    }

    /** The codec of the messages. */
    public Codec<M> msg() {
        return msg;
    }

    @Override
    public String toString() {
        return "msg " + name;
    }
}
