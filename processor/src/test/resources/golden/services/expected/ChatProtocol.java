package com.example.chat.protocols;

import com.example.chat.protocols.user.ApiLogin;
import com.example.chat.protocols.user.ApiLoginReqCodec;
import com.example.chat.protocols.user.ApiLoginResCodec;
import com.example.chat.protocols.user.admin.ApiKick;
import com.example.chat.protocols.user.admin.ApiKickReqCodec;
import com.example.chat.protocols.user.admin.ApiKickResCodec;
import com.example.chat.protocols.user.admin.MsgKicked;
import com.example.chat.protocols.user.admin.MsgKickedCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Chat}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ChatProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(ChatProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(ChatProtocol.class,
            ChatProtocol.class.getResourceAsStream("serviceProto.json"),
            "f8426eaa373e41ca8e5f0466ff0c3bd8");

    /**
     * A line of chat.
     */
    public static final MsgService<MsgChat> CHAT = MsgService.of(0, "Chat", MsgChatCodec.INSTANCE);

    /**
     * Sends a line to everybody, as {@code MsgChat}.
     *
     * <p>Empty lines are an error.
     */
    public static final ApiService<ApiSend.Req, ApiSend.Res> SEND = ApiService.of(1, "Send",
            ApiSendReqCodec.INSTANCE, ApiSendResCodec.INSTANCE);

    /**
     * Somebody was thrown out.
     */
    public static final MsgService<MsgKicked> USER_ADMIN_KICKED = MsgService.of(2,
            "user/admin/Kicked", MsgKickedCodec.INSTANCE);

    /**
     * The API {@code user/admin/Kick}.
     */
    public static final ApiService<ApiKick.Req, ApiKick.Res> USER_ADMIN_KICK = ApiService.of(3,
            "user/admin/Kick", ApiKickReqCodec.INSTANCE, ApiKickResCodec.INSTANCE);

    /**
     * Signs a user in.
     */
    public static final ApiService<ApiLogin.Req, ApiLogin.Res> USER_LOGIN = ApiService.of(4,
            "user/Login", ApiLoginReqCodec.INSTANCE, ApiLoginResCodec.INSTANCE);

    /**
     * All services of the protocol {@code Chat}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Chat", List.of(CHAT, SEND,
            USER_ADMIN_KICKED, USER_ADMIN_KICK, USER_LOGIN));

    private ChatProtocol() {
    }
}
