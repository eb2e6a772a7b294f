package com.example.old;

import com.example.old.legacy.ApiGoing;
import com.example.old.legacy.ApiGoingReqCodec;
import com.example.old.legacy.ApiGoingResCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Old}: typed names for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class OldProtocol {
    /**
     * Of this code. A runtime that does not fit says so before anything below is made.
     */
    static final int GENERATION = Generation.check(OldProtocol.class, 1);

    /**
     * The API {@code legacy/Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public static final ApiService<ApiGoing.Req, ApiGoing.Res> LEGACY_GOING = ApiService.of(0,
            "legacy/Going", ApiGoingReqCodec.INSTANCE, ApiGoingResCodec.INSTANCE);

    /**
     * The message {@code Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public static final MsgService<MsgGoing> GOING = MsgService.of(1, "Going",
            MsgGoingCodec.INSTANCE);

    /**
     * Does it the new way, with some old things in it.
     */
    public static final ApiService<ApiNew.Req, ApiNew.Res> NEW = ApiService.of(2, "New",
            ApiNewReqCodec.INSTANCE, ApiNewResCodec.INSTANCE);

    /**
     * Does it the old way.
     *
     * @deprecated use {@code ApiNew} instead
     */
    @Deprecated
    public static final ApiService<ApiOld.Req, ApiOld.Res> OLD = ApiService.of(3, "Old",
            ApiOldReqCodec.INSTANCE, ApiOldResCodec.INSTANCE);

    /**
     * All services, for servers and clients.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Old", List.of(LEGACY_GOING, GOING,
            NEW, OLD));

    private OldProtocol() {
    }
}
