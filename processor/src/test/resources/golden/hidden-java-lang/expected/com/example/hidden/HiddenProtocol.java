package com.example.hidden;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Hidden}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class HiddenProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(HiddenProtocol.class, 1);

    /**
     * The API {@code Try}.
     */
    public static final ApiService<ApiTry.Req, ApiTry.Res> TRY = ApiService.of(0, "Try",
            ApiTryReqCodec.INSTANCE, ApiTryResCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Hidden", List.of(TRY));

    private HiddenProtocol() {
    }
}
