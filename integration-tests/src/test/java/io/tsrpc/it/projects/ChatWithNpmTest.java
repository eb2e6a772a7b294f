package io.tsrpc.it.projects;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.projects.chat.protocols.Access;
import io.tsrpc.it.projects.chat.protocols.ApiHistory;
import io.tsrpc.it.projects.chat.protocols.ApiSend;
import io.tsrpc.it.projects.chat.protocols.ApiUpload;
import io.tsrpc.it.projects.chat.protocols.BaseRequest;
import io.tsrpc.it.projects.chat.protocols.ChatApi;
import io.tsrpc.it.projects.chat.protocols.ChatClient;
import io.tsrpc.it.projects.chat.protocols.ChatProtocol;
import io.tsrpc.it.projects.chat.protocols.ChatWsClient;
import io.tsrpc.it.projects.chat.protocols.MsgChat;
import io.tsrpc.it.projects.chat.protocols.MsgTyping;
import io.tsrpc.it.projects.chat.protocols.models.Attachment;
import io.tsrpc.it.projects.chat.protocols.models.ChatMessage;
import io.tsrpc.it.projects.chat.protocols.models.User;
import io.tsrpc.it.projects.chat.protocols.user.ApiLogin;
import io.tsrpc.it.projects.chat.protocols.user.UserApi;
import io.tsrpc.proto.ServiceProto;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chat: requests and responses with a token, dates, files, optional properties, lists, and a configuration of each API. */
final class ChatWithNpmTest extends MovedProject {
    private static final Instant SINCE = Instant.parse("2020-02-29T12:00:00.500Z");
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    ChatWithNpmTest() {
        super("chat", 16, 4);
    }

    @Override
    ServiceProto proto() {
        return ChatProtocol.PROTO;
    }

    @Override
    void serve(Server server) {
        server.flows().preApiCallFlow().push(call -> {
            Access access = call.service().conf(Access.class);
            boolean needLogin = access == null || access.needLogin();
            if (needLogin && !isLoggedIn((BaseRequest) call.req())) {
                call.error("Please log in", "NEED_LOGIN");
                return null;
            }
            return call;
        });
        server.implement(new Users());
        server.implement(new Chat());
    }

    private static boolean isLoggedIn(BaseRequest req) {
        return req.__ssoToken().filter(List.of("sso:bob", "old:bob")::contains).isPresent();
    }

    private static Optional<String> renewed(BaseRequest req) {
        return req.__ssoToken().filter("old:bob"::equals).map(old -> "sso:bob");
    }

    private static ChatMessage message(int id, Instant time) {
        User bob = new User(3, "bob", Optional.empty(), SINCE);
        return new ChatMessage(id, bob, "message " + id, time, Optional.empty(), List.of(), Optional.empty());
    }

    private static final class Users implements UserApi {
        @Override
        public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
            if (!req.password().equals("secret")) {
                throw new TsrpcException("Wrong password", "WRONG_PASSWORD");
            }
            String name = req.username();
            return new ApiLogin.Res(
                    Optional.of("sso:" + name),
                    new User(name.length(), name, req.remember().map(any -> name + ".png"), SINCE),
                    req.remember().filter(yes -> yes).map(yes -> DAY));
        }
    }

    private static final class Chat implements ChatApi {
        @Override
        public ApiSend.Res send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
            List<Attachment> attachments = req.attachments().orElse(List.of());
            if (req.text().isBlank()) {
                throw new TsrpcException("Say something");
            }
            if (attachments.size() > 2) {
                throw new TsrpcException("Too many files", 413);
            }
            List<String> mentions = Stream.of(req.text().split(" ", -1))
                    .filter(word -> word.startsWith("@"))
                    .toList();
            ChatMessage plain = message(req.replyTo().orElse(0) + 1, DAY);
            return new ApiSend.Res(
                    renewed(req),
                    new ChatMessage(
                            plain.id(),
                            plain.from(),
                            req.text(),
                            DAY,
                            req.replyTo().map(id -> SINCE),
                            attachments,
                            Optional.of(mentions).filter(found -> !found.isEmpty())));
        }

        @Override
        public ApiUpload.Res upload(ApiUpload.Req req, ApiCall<ApiUpload.Req, ApiUpload.Res> call) {
            byte[] data = req.fileData();
            long sum = IntStream.range(0, data.length)
                    .mapToLong(i -> Byte.toUnsignedInt(data[i]))
                    .sum();
            Optional<byte[]> head = data.length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(data, 2));
            int cut = Math.min(3, data.length);
            List<String> reversed = new ArrayList<>(req.tags());
            Collections.reverse(reversed);
            return new ApiUpload.Res(
                    renewed(req),
                    new Attachment("files/" + req.fileName(), data.length, head),
                    sum,
                    req.takenAt(),
                    reversed,
                    List.of(Arrays.copyOf(data, cut), Arrays.copyOfRange(data, cut, data.length)));
        }

        @Override
        public ApiHistory.Res history(ApiHistory.Req req, ApiCall<ApiHistory.Req, ApiHistory.Res> call) {
            int limit = req.limit().orElse(1);
            Instant before = req.before().orElse(DAY);
            return new ApiHistory.Res(
                    renewed(req),
                    IntStream.range(0, limit).mapToObj(i -> message(i, before)).collect(toCollection(ArrayList::new)),
                    limit > 0,
                    limit > 0 ? Map.of(req.roomId(), limit, "7", 0) : Map.of());
        }
    }

    @Override
    void speak(ProjectServers servers, boolean json) {
        try (ChatClient client = ChatClient.http(servers.url("http"), o -> o.json(json))) {
            speak(client);
        }
        try (ChatWsClient client = ChatClient.ws(servers.url("ws"), o -> o.json(json))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            speak(client);
            MsgChat chat = new MsgChat("r", message(7, SINCE));
            CompletableFuture<MsgChat> back = new CompletableFuture<>();
            client.listenMsg(ChatProtocol.CHAT, back::complete);
            assertThat(client.sendMsg(chat).join().isSucc()).isTrue();
            assertThat(back.join()).isEqualTo(chat);
            MsgTyping typing = new MsgTyping("", List.of(), Optional.of(DAY));
            CompletableFuture<MsgTyping> typingBack = new CompletableFuture<>();
            client.listenMsg(ChatProtocol.TYPING, typingBack::complete);
            assertThat(client.sendMsg(typing).join().isSucc()).isTrue();
            assertThat(typingBack.join()).isEqualTo(typing);
        }
    }

    private static void speak(ChatClient client) {
        var wrong = client.user()
                .login(new ApiLogin.Req(Optional.empty(), "bob", "guess", Optional.empty()))
                .join();
        assertThat(wrong.err())
                .satisfies(err -> assertThat(err.hasCode("WRONG_PASSWORD")).isTrue());
        ApiLogin.Res login = client.user()
                .login(new ApiLogin.Req(Optional.empty(), "bob", "secret", Optional.of(true)))
                .join()
                .orElseThrow();
        assertThat(login.user()).isEqualTo(new User(3, "bob", Optional.of("bob.png"), SINCE));
        assertThat(login.lastSeen()).contains(DAY);
        ApiUpload.Res upload = client.upload(new ApiUpload.Req(
                        login.__ssoToken(), "f", new byte[] {1, -1, 2, 3}, Optional.empty(), List.of("a", "b")))
                .join()
                .orElseThrow();
        assertThat(upload.checksum()).isEqualTo(261);
        assertThat(upload.attachment().head())
                .hasValueSatisfying(head -> assertThat(head).containsExactly(1, -1));
        assertThat(upload.chunks().get(1)).containsExactly(3);
        assertThat(upload.tags()).containsExactly("b", "a");
        assertThat(upload.takenAt()).isEmpty();
        ApiHistory.Res history = client.history(
                        new ApiHistory.Req(Optional.of("old:bob"), "r", Optional.of(SINCE), Optional.of(2)))
                .join()
                .orElseThrow();
        assertThat(history)
                .isEqualTo(new ApiHistory.Res(
                        Optional.of("sso:bob"),
                        List.of(message(0, SINCE), message(1, SINCE)),
                        true,
                        Map.of("r", 2, "7", 0)));
    }
}
