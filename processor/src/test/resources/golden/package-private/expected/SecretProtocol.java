package com.example.secret;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Secret}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class SecretProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(SecretProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(SecretProtocol.class,
            SecretProtocol.class.getResourceAsStream("serviceProto.json"),
            "1a85afe774b03d89abd70893355cea2e");

    /**
     * The message {@code Hidden}.
     */
    static final MsgService<MsgHidden> HIDDEN_MSG = MsgService.of(0, "Hidden",
            MsgHiddenCodec.INSTANCE);

    /**
     * The API {@code Hidden}.
     */
    static final ApiService<ApiHidden.Req, ApiHidden.Res> HIDDEN_API = ApiService.of(1, "Hidden",
            ApiHiddenReqCodec.INSTANCE, ApiHiddenResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Secret}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Secret", List.of(HIDDEN_MSG,
            HIDDEN_API));

    private SecretProtocol() {
    }
}
