package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.docs.protocols.ApiTest;
import io.tsrpc.it.docs.protocols.ApiTestReqCodec;
import io.tsrpc.it.docs.protocols.ApiTestResCodec;
import io.tsrpc.it.docs.protocols.MsgChat;
import io.tsrpc.it.docs.protocols.MsgChatCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Hears what a client and a server say to each other, whose services answer as those that were recorded. */
final class Wiretap {
    private static final ApiService<ApiTest.Req, ApiTest.Res> TEST =
            ApiService.of(0, "Test", ApiTestReqCodec.INSTANCE, ApiTestResCodec.INSTANCE);
    private static final MsgService<MsgChat> CHAT = MsgService.of(2, "Chat", MsgChatCodec.INSTANCE);

    /** The services of the examples. */
    static final ServiceProto PROTO = ServiceProto.of("Docs", List.of(TEST, CHAT));

    private static final Instant TIME = Instant.ofEpochMilli(1_000_000_000_000L);
    private static final MsgChat MESSAGE = new MsgChat("中", TIME);
    private static final Map<String, ApiReturn<ApiTest.Res>> ANSWERS = Map.of(
            "a", ApiReturn.success(new ApiTest.Res("Hello, a", null, null)),
            "full", ApiReturn.success(new ApiTest.Res("ok", TIME, new byte[] {1, 2})),
            "call-error", ApiReturn.failure(TsrpcError.of("bad").withCode(-7)),
            "tsrpc-error",
                    ApiReturn.failure(TsrpcError.of("tsrpc msg").withCode("X").with("info", Map.of("a", 1L))),
            "extras",
                    ApiReturn.failure(TsrpcError.of("msg")
                            .withCode("X")
                            .with("info", Map.of("a", Arrays.asList(1L, null)))
                            .with("flag", true)
                            .with("innerErr", "inner")));

    private final CompletableFuture<Frame> fromClient = new CompletableFuture<>();
    private final CompletableFuture<Frame> fromServer = new CompletableFuture<>();

    /**
     * What has been heard.
     *
     * @param fromClient hexadecimal digits, or text
     * @param fromServer the same
     */
    record Heard(String fromClient, String fromServer) {}

    /** Makes a server answer, and listens to it. */
    void serve(Server server) {
        server.implementApi(TEST, call -> {
            ApiReturn<ApiTest.Res> answer = answer(call.req().name());
            boolean first = answer.fold(call::succ, error -> call.error(error));
            assertThat(first).isTrue();
        });
        server.listenMsg(CHAT, call -> call.conn().sendMsg(CHAT, call.msg()));
        server.flows().preSendDataFlow().push(sending -> {
            fromServer.complete(sending.data());
            return sending;
        });
    }

    private static ApiReturn<ApiTest.Res> answer(String name) {
        return Objects.requireNonNull(ANSWERS.get(name));
    }

    /** Has a client call, which must get the answer that is meant. */
    Heard call(Client client, String name) {
        tap(client);
        ApiReturn<ApiTest.Res> ret =
                client.callApi(TEST, new ApiTest.Req(name, null)).join();
        assertThat(ret).usingRecursiveComparison().isEqualTo(answer(name));
        return heard();
    }

    /** Has a client send a message, which must come back. */
    Heard chat(DuplexClient client) {
        tap(client);
        CompletableFuture<MsgChat> back = new CompletableFuture<>();
        client.listenMsg(CHAT, back::complete);
        client.sendMsg(CHAT, MESSAGE);
        assertThat(back.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(MESSAGE);
        return heard();
    }

    private void tap(Client client) {
        client.flows().preSendDataFlow().push(sending -> {
            fromClient.complete(sending.data());
            return sending;
        });
    }

    private Heard heard() {
        return new Heard(text(fromClient.join()), text(fromServer.join()));
    }

    private static String text(Frame frame) {
        return frame instanceof Frame.Binary binary
                ? HexFormat.of().formatHex(binary.bytes())
                : ((Frame.Text) frame).text();
    }
}
