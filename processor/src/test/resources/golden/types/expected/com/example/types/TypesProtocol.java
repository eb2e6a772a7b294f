package com.example.types;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Types}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class TypesProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(TypesProtocol.class, 1);

    /**
     * The message {@code Buffers}.
     */
    public static final MsgService<MsgBuffers> BUFFERS = MsgService.of(0, "Buffers",
            MsgBuffersCodec.INSTANCE);

    /**
     * The message {@code Lists}.
     */
    public static final MsgService<MsgLists> LISTS = MsgService.of(1, "Lists",
            MsgListsCodec.INSTANCE);

    /**
     * The message {@code Maps}.
     */
    public static final MsgService<MsgMaps> MAPS = MsgService.of(2, "Maps", MsgMapsCodec.INSTANCE);

    /**
     * The message {@code Others}.
     */
    public static final MsgService<MsgOthers> OTHERS = MsgService.of(3, "Others",
            MsgOthersCodec.INSTANCE);

    /**
     * The message {@code Scalars}.
     */
    public static final MsgService<MsgScalars> SCALARS = MsgService.of(4, "Scalars",
            MsgScalarsCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Types", List.of(BUFFERS, LISTS, MAPS,
            OTHERS, SCALARS));

    private TypesProtocol() {
    }
}
