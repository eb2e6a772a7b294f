package io.tsrpc.example.chatroom;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.chatroom.protocols.ApiEnter;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A room in a terminal: each line that is typed is said, what others say is printed. It comes back when the connection is lost. */
public final class ConsoleClient {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final String name;
    private final String room;

    /** By it the chat knows who comes back. */
    private final String key = UUID.randomUUID().toString();

    private final ConsoleLog log;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    ConsoleClient(String name, String room, ConsoleLog log) {
        this.name = name;
        this.room = room;
        this.log = log;
    }

    /** Joins under the name {@code args[0]} at {@code args[1]} and enters the room {@code args[2]}; only the name must be given. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Usage: ConsoleClient NAME [ws://HOST:PORT [ROOM]]");
            System.exit(2);
        }
        String url = args.length > 1 ? args[1] : "ws://localhost:3000";
        String room = args.length > 2 ? args[2] : "lobby";
        ConsoleClient console = new ConsoleClient(args[0], room, new ConsoleLog(System.out, ZoneId.systemDefault()));
        boolean well;
        try (ChatWsClient client = ChatClient.ws(url, console::configure)) {
            well = console.chat(client, typed());
        }
        System.exit(well ? 0 : 1);
    }

    private static BufferedReader typed() {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        return new BufferedReader(new InputStreamReader(System.in, charset));
    }

    /** Sets what a client needs for this: it comes back, and joins under the name each time. */
    void configure(DuplexClientOptions<?> options) {
        options.heartbeat(HEARTBEAT, HEARTBEAT);
        options.reconnect(Reconnect.backoff().listener(new Cuts()));
        options.afterConnect(this::join);
    }

    private CompletionStage<AfterConnect.Outcome> join(DuplexClient opened) {
        return ChatClient.over(opened)
                .join(new ApiJoin.Req(name, Optional.of(key)))
                .thenApply(joined -> {
                    var unused = joined.fold(res -> log.me(res.name()), log::failure);
                    return AfterConnect.Outcome.of(joined);
                });
    }

    /**
     * Enters the room and says what is typed, until that ends or the client cannot come back.
     *
     * @return whether it ended as it should
     */
    boolean chat(ChatWsClient client, BufferedReader typed) {
        client.listenMsg(ChatProtocol.CHAT, log::print);
        client.rooms().listen(log);
        return connect(client) && enter(client) && sayAll(client, typed);
    }

    private boolean connect(ChatWsClient client) {
        ConnectResult connected = client.connect().join();
        ConnectFailure failure = connected.failure();
        if (failure != null && !failure.code().equals(ErrorCode.AFTER_CONNECT_ERR)) { // of that join has told
            log.print(connected.errMsg() + ". Is the chatroom running there?");
        }
        return connected.isSucc();
    }

    private boolean enter(ChatWsClient client) {
        ApiReturn<ApiEnter.Res> entered = client.enter(new ApiEnter.Req(room)).join();
        if (entered.isSucc()) {
            var unused = client.rooms().watch(room, log);
        }
        return entered.fold(res -> true, log::failure);
    }

    /** Reads in a thread of its own: reading cannot be stopped when the client gives up. */
    private boolean sayAll(ChatWsClient client, BufferedReader typed) {
        Thread reading = new Thread(() -> read(client, typed), "typed");
        reading.setDaemon(true);
        reading.start();
        return end.join();
    }

    private void read(ChatWsClient client, BufferedReader typed) {
        try {
            String line;
            while ((line = typed.readLine()) != null) {
                TsrpcError error =
                        client.send(new ApiSend.Req(room, line)).join().err();
                if (error != null) {
                    log.failure(error);
                }
            }
            end.complete(true);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }

    /** Tells of the connection. */
    private final class Cuts implements ReconnectListener {
        @Override
        public void lost(int code, @Nullable String reason) {
            log.disconnected();
        }

        @Override
        public void gaveUp(ConnectFailure why) {
            end.complete(false);
        }
    }
}
