package com.example.nulls;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Nulls}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class NullsProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(NullsProtocol.class, 1);

    /**
     * Everything that null may stand for.
     */
    public static final MsgService<MsgNulls> NULLS = MsgService.of(0, "Nulls",
            MsgNullsCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Nulls", List.of(NULLS));

    private NullsProtocol() {
    }
}
