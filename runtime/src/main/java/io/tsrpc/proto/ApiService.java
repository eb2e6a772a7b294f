package io.tsrpc.proto;

import io.tsrpc.codec.Codec;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final ConfAnnotations annotations;

    private ApiService(
            int id,
            String name,
            Codec<Req> req,
            Codec<Res> res,
            Map<String, Object> conf,
            ConfAnnotations annotations) {
        this.id = id;
        this.name = name;
        this.req = req;
        this.res = res;
        this.conf = Map.copyOf(conf);
        this.annotations = annotations;
    }

    /** Creates a descriptor without configuration. */
    public static <Req, Res> ApiService<Req, Res> of(int id, String name, Codec<Req> req, Codec<Res> res) {
        return new ApiService<>(id, name, req, res, Map.of(), ConfAnnotations.NONE);
    }

    /** Creates a descriptor with configuration, but without annotations. */
    public static <Req, Res> ApiService<Req, Res> of(
            int id, String name, Codec<Req> req, Codec<Res> res, Map<String, Object> conf) {
        return new ApiService<>(id, name, req, res, conf, ConfAnnotations.NONE);
    }

    /**
     * Creates a descriptor with configuration.
     *
     * @param conf the configuration as the protocol has it
     * @param annotations creates the annotations that {@code conf} comes from, when one of them is first asked for
     */
    public static <Req, Res> ApiService<Req, Res> of(
            int id,
            String name,
            Codec<Req> req,
            Codec<Res> res,
            Map<String, Object> conf,
            Supplier<List<Annotation>> annotations) {
        return new ApiService<>(id, name, req, res, conf, new ConfAnnotations(annotations));
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
    public ApiService<Req, Res> withId(int id) {
        return new ApiService<>(id, name, req, res, conf, annotations);
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
