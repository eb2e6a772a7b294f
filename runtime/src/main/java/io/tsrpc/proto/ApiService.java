package io.tsrpc.proto;

import io.tsrpc.codec.Codec;
import java.util.Map;

/**
 * The descriptor of an API. A descriptor equals only itself; use the constants of the generated protocol class, such as
 * {@code ChatProtocol.USER_LOGIN}. Immutable.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public final class ApiService<Req, Res> implements Service {
    private final int id;
    private final String name;
    private final Codec<Req> req;
    private final Codec<Res> res;
    private final Map<String, Object> conf;

    private ApiService(int id, String name, Codec<Req> req, Codec<Res> res, Map<String, Object> conf) {
        this.id = id;
        this.name = name;
        this.req = req;
        this.res = res;
        this.conf = Map.copyOf(conf);
    }

    /** Creates a descriptor without configuration. */
    public static <Req, Res> ApiService<Req, Res> of(int id, String name, Codec<Req> req, Codec<Res> res) {
        return new ApiService<>(id, name, req, res, Map.of());
    }

    /** Creates a descriptor with configuration. */
    public static <Req, Res> ApiService<Req, Res> of(
            int id, String name, Codec<Req> req, Codec<Res> res, Map<String, Object> conf) {
        return new ApiService<>(id, name, req, res, conf);
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

    /** The codec of requests. */
    public Codec<Req> req() {
        return req;
    }

    /** The codec of responses. */
    public Codec<Res> res() {
        return res;
    }

    @Override
    public String toString() {
        return "api " + name;
    }
}
