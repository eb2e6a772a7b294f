package com.example.vectors;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Vectors}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class VectorsProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(VectorsProtocol.class, 1);

    /**
     * One property for each schema.
     */
    public static final MsgService<MsgVectors> VECTORS = MsgService.of(0, "Vectors",
            MsgVectorsCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Vectors", List.of(VECTORS));

    private VectorsProtocol() {
    }
}
