package io.tsrpc.conformance;

import io.tsrpc.MsgCall;
import io.tsrpc.Server;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.conformance.protocols.MsgChat;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Handles messages, and prints each that came as the recordings note it. */
final class Messages {
    private final PrintStream out;

    Messages(PrintStream out) {
        this.out = out;
    }

    void listen(Server server) {
        server.listenMsg(ConformanceServices.CHAT, this::chat);
        server.listenMsg(
                ConformanceServices.NOTE, call -> print(call, call.msg().v()));
    }

    private void chat(MsgCall<MsgChat> call) {
        String text = call.msg().text();
        print(call, text);
        if (text.equals("throw")) {
            throw new IllegalStateException("A message told its handler to throw");
        }
        if (text.equals("reply")) {
            call.conn().sendMsg(ConformanceServices.CHAT, new MsgChat("pong", Instant.ofEpochMilli(5)));
        }
    }

    private void print(MsgCall<?> call, Object value) {
        JsonWriter line = new JsonWriter();
        line.writeAny(List.of("msg", call.service().name(), value));
        out.println(line);
    }
}
