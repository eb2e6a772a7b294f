package com.example.mod;

import com.example.mod.deep.er.ApiDig;
import com.example.mod.deep.er.ApiDigReqCodec;
import com.example.mod.deep.er.ApiDigResCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;

/**
 * The services of the protocol {@code Mod}, as typed constants for calls, messages and handlers.
 */
public final class ModProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(ModProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(ModProtocol.class,
            ModProtocol.class.getResourceAsStream("serviceProto.json"),
            "78df1b0d5ae9f8d074e8464ebd6db22b");

    /**
     * The API {@code deep/er/Dig}.
     */
    public static final ApiService<ApiDig.Req, ApiDig.Res> DEEP_ER_DIG = ApiService.of(0,
            "deep/er/Dig", ApiDigReqCodec.INSTANCE, ApiDigResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Mod}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Mod", List.of(DEEP_ER_DIG));

    private ModProtocol() {
    }
}
