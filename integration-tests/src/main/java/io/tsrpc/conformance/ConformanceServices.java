package io.tsrpc.conformance;

import io.tsrpc.conformance.protocols.ApiChat;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.conformance.protocols.ApiUnhandled;
import io.tsrpc.conformance.protocols.ConformanceProtocol;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.conformance.protocols.a.MsgNote;
import io.tsrpc.conformance.protocols.a.b.ApiDeep;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;

/** The generated services with the ids that they have in the recordings. */
public final class ConformanceServices {
    /** Does what it is told. */
    public static final ApiService<ApiTest.Req, ApiTest.Res> TEST = ApiService.of(
            0,
            ConformanceProtocol.TEST.name(),
            ConformanceProtocol.TEST.req(),
            new TestResponses(ConformanceProtocol.TEST.res()));

    /** An API in a folder. */
    public static final ApiService<ApiDeep.Req, ApiDeep.Res> DEEP = ConformanceProtocol.A_B_DEEP.withId(1);

    /** A line of chat. */
    public static final MsgService<MsgChat> CHAT = ConformanceProtocol.CHAT_MSG.withId(2);

    /** A message with anything in it. */
    public static final MsgService<MsgNote> NOTE = ConformanceProtocol.A_NOTE.withId(3);

    /** An API without a handler. */
    public static final ApiService<ApiUnhandled.Req, ApiUnhandled.Res> UNHANDLED =
            ConformanceProtocol.UNHANDLED.withId(300);

    /** An API with the name of a message. */
    public static final ApiService<ApiChat.Req, ApiChat.Res> CHAT_API = ConformanceProtocol.CHAT_API.withId(301);

    /** All of them. */
    public static final ServiceProto PROTO =
            ServiceProto.of("Conformance", List.of(TEST, DEEP, CHAT, NOTE, UNHANDLED, CHAT_API));

    private ConformanceServices() {}
}
