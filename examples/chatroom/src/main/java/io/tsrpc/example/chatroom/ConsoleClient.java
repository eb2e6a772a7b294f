package io.tsrpc.example.chatroom;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
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
import java.util.concurrent.CompletableFuture;

/** The chatroom in a terminal: each line that is typed is said, what others say is printed. */
public final class ConsoleClient {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final ChatWsClient client;
    private final ConsoleLog log;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    ConsoleClient(ChatWsClient client, ConsoleLog log) {
        this.client = client;
        this.log = log;
    }

    /** Joins under the name {@code args[0]} at {@code args[1]}, {@code ws://localhost:3000} if it is not given. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Usage: ConsoleClient NAME [ws://HOST:PORT]");
            System.exit(2);
        }
        String url = args.length > 1 ? args[1] : "ws://localhost:3000";
        boolean well;
        try (ChatWsClient client = ChatClient.ws(url, options -> options.heartbeat(HEARTBEAT, HEARTBEAT))) {
            ConsoleLog log = new ConsoleLog(System.out, ZoneId.systemDefault());
            well = new ConsoleClient(client, log).chat(args[0], typed());
        }
        System.exit(well ? 0 : 1);
    }

    private static BufferedReader typed() {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        return new BufferedReader(new InputStreamReader(System.in, charset));
    }

    /**
     * Joins the room and says what is typed, until that ends or the connection is lost.
     *
     * @return whether it ended as it should
     */
    boolean chat(String name, BufferedReader typed) {
        client.listenMsg(ChatProtocol.CHAT, log::print);
        client.listenMsg(ChatProtocol.PRESENCE, log::print);
        client.flows().postDisconnectFlow().push(gone -> {
            if (!gone.isManual()) {
                log.print("The connection is lost. Start again to come back.");
                end.complete(false);
            }
            return gone;
        });
        return connect() && join(name) && sayAll(typed);
    }

    private boolean connect() {
        ConnectResult connected = client.connect().join();
        if (connected.errMsg() != null) {
            log.print(connected.errMsg() + ". Is the chatroom running there?");
        }
        return connected.isSucc();
    }

    private boolean join(String name) {
        ApiReturn<ApiJoin.Res> joined = client.join(new ApiJoin.Req(name)).join();
        return joined.fold(log::welcome, log::failure);
    }

    /** Reads in a thread of its own: reading cannot be stopped when the connection is lost. */
    private boolean sayAll(BufferedReader typed) {
        Thread reading = new Thread(() -> read(typed), "typed");
        reading.setDaemon(true);
        reading.start();
        return end.join();
    }

    private void read(BufferedReader typed) {
        try {
            String line;
            while ((line = typed.readLine()) != null) {
                say(line);
            }
            end.complete(true);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }

    private void say(String line) {
        TsrpcError error = client.send(new ApiSend.Req(line)).join().err();
        if (error != null && !error.hasCode(ErrorCode.LOST_CONN)) { // of which postDisconnectFlow tells
            log.failure(error);
        }
    }
}
