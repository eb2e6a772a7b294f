package io.tsrpc.example.chatroom;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.example.chatroom.protocols.MsgPresence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The chatroom in a terminal: each line that is typed is said, what others say is printed. */
public final class ConsoleClient {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PrintStream out;

    private ConsoleClient(PrintStream out) {
        this.out = out;
    }

    /** Joins under the name {@code args[0]} at {@code args[1]}, {@code ws://localhost:3000} if it is not given. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("Usage: ConsoleClient NAME [ws://HOST:PORT]");
            System.exit(2);
        }
        String url = args.length > 1 ? args[1] : "ws://localhost:3000";
        try (ChatWsClient client = ChatClient.ws(url)) {
            boolean done = new ConsoleClient(System.out)
                    .chat(
                            client,
                            args[0],
                            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
            System.exit(done ? 0 : 1);
        }
    }

    private boolean chat(ChatWsClient client, String name, BufferedReader in) throws IOException {
        client.listenMsg(ChatProtocol.CHAT, this::print);
        client.listenMsg(ChatProtocol.PRESENCE, this::print);
        client.flows().postDisconnectFlow().push(lost -> {
            if (!lost.isManual()) {
                out.println("Connection lost. Start again to come back.");
                System.exit(1);
            }
            return lost;
        });
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            out.println(connected.errMsg());
            return false;
        }
        return enter(client, name) && sayAll(client, in);
    }

    private boolean enter(ChatWsClient client, String name) {
        ApiReturn<ApiJoin.Res> joined = client.join(new ApiJoin.Req(name)).join();
        return joined.fold(this::welcome, this::refused);
    }

    private boolean welcome(ApiJoin.Res room) {
        room.history().forEach(this::print);
        out.println("You are " + room.name() + ". Online: " + String.join(", ", room.online()));
        return true;
    }

    private boolean refused(TsrpcError error) {
        out.println(error.message());
        return false;
    }

    private boolean sayAll(ChatWsClient client, BufferedReader in) throws IOException {
        String line;
        while ((line = in.readLine()) != null) {
            TsrpcError error = client.send(new ApiSend.Req(line)).join().err();
            if (error != null) {
                out.println(error.message());
            }
        }
        return true;
    }

    private void print(MsgChat line) {
        LocalTime time = line.time().atZone(ZoneId.systemDefault()).toLocalTime();
        out.println(TIME.format(time) + " " + line.name() + ": " + line.content());
    }

    private void print(MsgPresence presence) {
        String what = presence.change() == MsgPresence.Change.JOINED ? " joined" : " left";
        out.println("* " + presence.name() + what + ". Online: " + String.join(", ", presence.online()));
    }
}
