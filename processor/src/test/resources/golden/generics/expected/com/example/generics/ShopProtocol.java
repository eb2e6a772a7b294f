package com.example.generics;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Shop}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShopProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(ShopProtocol.class, 1);

    /**
     * The API {@code List}.
     */
    public static final ApiService<ApiList.Req, ApiList.Res> LIST = ApiService.of(0, "List",
            ApiListReqCodec.INSTANCE, ApiListResCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Shop", List.of(LIST));

    private ShopProtocol() {
    }
}
