package ${package}.client;

import ${package}.protocols.ApiLogin;
import ${package}.protocols.ApiSend;
import ${package}.protocols.ChatClient;
import ${package}.protocols.ChatProtocol;
import ${package}.protocols.ChatWsClient;
import ${package}.protocols.MsgChat;
import io.tsrpc.AfterConnect;
import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.room.ClientRoomsListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The chat in a terminal: what is typed is said, and what others say is shown. It comes back when the connection was lost. */
public final class Console implements ReconnectListener, ClientRoomsListener {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final ApiLogin.Req login;
    private final Consumer<String> out;

    /** The room in which all meet; the server tells it at each login. */
    private volatile String room = "";

    Console(String name, Consumer<String> out) {
        login = new ApiLogin.Req(name, UUID.randomUUID().toString());
        this.out = out;
    }

    /** Joins the chat as {@code args[0]}, at {@code args[1]} or on this machine. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("Usage: Console NAME [ws://HOST:PORT]");
            System.exit(2);
        }
        String url = args.length > 1 ? args[1] : "ws://localhost:3000";
        Console console = new Console(args[0], System.out::println);
        boolean isIn;
        try (ChatWsClient client = ChatClient.ws(url, console::configure)) {
            isIn = console.enter(client);
            if (isIn) {
                console.sayAll(client, typed());
            }
        }
        System.exit(isIn ? 0 : 1);
    }

    private static BufferedReader typed() {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        return new BufferedReader(new InputStreamReader(System.in, charset));
    }

    /** Lets a client come back, and log in each time. */
    void configure(DuplexClientOptions<?> options) {
        options.heartbeat(HEARTBEAT, HEARTBEAT);
        options.reconnect(Reconnect.backoff().listener(this));
        options.afterConnect(this::login);
    }

    private CompletionStage<AfterConnect.Outcome> login(DuplexClient opened) {
        return ChatClient.over(opened).login(login).thenApply(ret -> {
            if (ret instanceof ApiReturn.Success<ApiLogin.Res> in) {
                room = in.res().room();
            }
            return AfterConnect.Outcome.of(ret);
        });
    }

    /** Connects and enters the room. Returns whether that has worked. */
    boolean enter(ChatWsClient client) {
        client.listenMsg(ChatProtocol.CHAT, this::show);
        client.rooms().listen(this);
        ConnectFailure failure = client.connect().join().failure();
        if (failure != null) {
            show("! " + text(failure));
            return false;
        }
        TsrpcError refusal = client.rooms().join(room).join().err();
        if (refusal != null) {
            show("! " + refusal.message());
        }
        return refusal == null;
    }

    /** Says each line that is typed, until there are no more. */
    void sayAll(ChatWsClient client, BufferedReader typed) throws IOException {
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            TsrpcError failure = client.send(new ApiSend.Req(room, line)).join().err();
            if (failure != null) {
                show("! " + failure.message());
            }
        }
    }

    private void show(MsgChat line) {
        show(line.from().name() + ": " + line.content());
    }

    /** What others write must not steer the terminal. */
    private void show(String text) {
        out.accept(text.replaceAll("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", " "));
    }

    /** The server's words if it has refused the login. */
    private static String text(ConnectFailure why) {
        return why.cause() instanceof TsrpcException refusal ? refusal.error().message() : why.message();
    }

    @Override
    public void lost(int code, String reason) {
        show("* The connection is lost. Coming back...");
    }

    @Override
    public void gaveUp(ConnectFailure why) {
        show("* Offline: " + text(why));
    }

    @Override
    public void recovered(String name) {
        show("* Back, and nothing was missed");
    }

    @Override
    public void lost(String name, OptionalLong count) {
        show("* Back. Missed: " + (count.isPresent() ? count.getAsLong() : "nobody knows how much"));
    }
}
