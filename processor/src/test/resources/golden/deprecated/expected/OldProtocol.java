package com.example.old;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Old}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class OldProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(OldProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(OldProtocol.class,
            OldProtocol.class.getResourceAsStream("serviceProto.json"),
            "944bd36da699e0ac285e495e5758e3da");

    /**
     * The message {@code Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public static final MsgService<MsgGoing> GOING = MsgService.of(0, "Going",
            MsgGoingCodec.INSTANCE);

    /**
     * Does it the old way.
     *
     * @deprecated use {@code MsgGoing} instead
     */
    @Deprecated
    public static final ApiService<ApiOld.Req, ApiOld.Res> OLD = ApiService.of(1, "Old",
            ApiOldReqCodec.INSTANCE, ApiOldResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Old}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Old", List.of(GOING, OLD));

    private OldProtocol() {
    }
}
