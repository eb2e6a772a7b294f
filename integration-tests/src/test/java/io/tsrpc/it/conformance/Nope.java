package io.tsrpc.it.conformance;

import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;

/** Services of another protocol set. */
final class Nope {
    static final ApiService<ApiTest.Req, ApiTest.Res> API =
            ApiService.of(98, "Nope", ConformanceServices.TEST.req(), ConformanceServices.TEST.res());

    static final MsgService<MsgChat> MSG = MsgService.of(99, "Nope", ConformanceServices.CHAT.msg());

    private Nope() {}
}
