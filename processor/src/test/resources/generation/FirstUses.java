package com.example.chat.protocols;

import com.example.chat.protocols.user.ApiLogin;
import com.example.chat.protocols.user.UserApi;
import com.example.chat.protocols.user.UserClient;
import io.tsrpc.ApiCall;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.http.HttpClient;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiMethod;
import io.tsrpc.stub.LaterApiMethod;
import java.util.List;

/** What a program may do first with generated code. Each is run in a class loader that has not seen the code before. */
public final class FirstUses {
    private static final String NOBODY = "127.0.0.1:1";

    private FirstUses() {}

    public static void protocol() {
        ChatProtocol.PROTO.services();
    }

    public static void codec() {
        MsgChatCodec.INSTANCE.write(new BinaryWriter(), new MsgChat("k8w", "hello"));
    }

    public static void httpClient() {
        ChatClient.http("http://" + NOBODY).close();
    }

    public static void wsClient() {
        ChatClient.ws("ws://" + NOBODY).close();
    }

    public static void typedView() {
        ChatClient.over(clientOfAnotherProtocol()).close();
    }

    public static void folderClient() {
        new UserClient(clientOfAnotherProtocol()).login(new ApiLogin.Req("admin", "admin")).join();
    }

    private static HttpClient clientOfAnotherProtocol() {
        return HttpClient.of(ServiceProto.of("Other", List.of()), "http://" + NOBODY);
    }

    public static void skeleton() {
        UserApi apis = new UserApi() {
            @Override
            public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
                throw new IllegalStateException("Nobody calls it");
            }
        };
        apis.bind(new ApiBinder() {
            @Override
            public <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method) {}

            @Override
            public <Req, Res> void answerLater(ApiService<Req, Res> service, LaterApiMethod<Req, Res> method) {}
        });
    }
}
