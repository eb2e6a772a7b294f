package com.example.names;

import com.example.names._1.Api2Go;
import com.example.names._1.Api2GoReqCodec;
import com.example.names._1.Api2GoResCodec;
import com.example.names.a.client.ApiBind;
import com.example.names.a.client.ApiBindReqCodec;
import com.example.names.a.client.ApiBindResCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Names}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class NamesProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(NamesProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(NamesProtocol.class,
            NamesProtocol.class.getResourceAsStream("serviceProto.json"),
            "490e7c7ed70224d806149c55cb51cc46");

    /**
     * The API {@code _1/2Go}.
     */
    public static final ApiService<Api2Go.Req, Api2Go.Res> _1_2_GO = ApiService.of(0, "_1/2Go",
            Api2GoReqCodec.INSTANCE, Api2GoResCodec.INSTANCE);

    /**
     * The API {@code a/client/Bind}.
     */
    public static final ApiService<ApiBind.Req, ApiBind.Res> A_CLIENT_BIND = ApiService.of(1,
            "a/client/Bind", ApiBindReqCodec.INSTANCE, ApiBindResCodec.INSTANCE);

    /**
     * The API {@code Class}.
     */
    public static final ApiService<ApiClass.Req, ApiClass.Res> CLASS = ApiService.of(2, "Class",
            ApiClassReqCodec.INSTANCE, ApiClassResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Names}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Names", List.of(_1_2_GO,
            A_CLIENT_BIND, CLASS));

    private NamesProtocol() {
    }
}
