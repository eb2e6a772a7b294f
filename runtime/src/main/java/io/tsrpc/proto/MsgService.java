package io.tsrpc.proto;

import io.tsrpc.codec.Codec;
import java.util.Map;

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

    private MsgService(int id, String name, Codec<M> msg, Map<String, Object> conf) {
        this.id = id;
        this.name = name;
        this.msg = msg;
        this.conf = Map.copyOf(conf);
    }

    /** Creates a descriptor without configuration. */
    public static <M> MsgService<M> of(int id, String name, Codec<M> msg) {
        return new MsgService<>(id, name, msg, Map.of());
    }

    /** Creates a descriptor with configuration. */
    public static <M> MsgService<M> of(int id, String name, Codec<M> msg, Map<String, Object> conf) {
        return new MsgService<>(id, name, msg, conf);
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

    /** The codec of the messages. */
    public Codec<M> msg() {
        return msg;
    }

    @Override
    public String toString() {
        return "msg " + name;
    }
}
