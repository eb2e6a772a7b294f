package com.example.givennames;

import com.example.givennames.misc_tools.ApiGetList;
import com.example.givennames.misc_tools.ApiGetListReqCodec;
import com.example.givennames.misc_tools.ApiGetListResCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Givennames}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class GivennamesProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(GivennamesProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(GivennamesProtocol.class,
            GivennamesProtocol.class.getResourceAsStream("serviceProto.json"),
            "1c80ced6fbad56f50472388581e0cbdb");

    /**
     * The message {@code 2fa/class}.
     */
    public static final MsgService<MsgClass_> CLASS_ = MsgService.of(0, "2fa/class",
            MsgClass_Codec.INSTANCE);

    /**
     * The API {@code misc-tools/GetList}.
     */
    public static final ApiService<ApiGetList.Req, ApiGetList.Res> MISC_TOOLS_GET_LIST = ApiService.of(1,
            "misc-tools/GetList", ApiGetListReqCodec.INSTANCE, ApiGetListResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Givennames}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Givennames", List.of(CLASS_,
            MISC_TOOLS_GET_LIST));

    private GivennamesProtocol() {
    }
}
