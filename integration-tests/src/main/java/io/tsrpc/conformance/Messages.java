package io.tsrpc.conformance;

import io.tsrpc.MsgCall;
import io.tsrpc.Server;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.conformance.protocols.MsgChat;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Handles messages, and notes each as the recordings do: {@code ["msg","Chat","hi"]}. */
final class Messages {
    private final Consumer<String> notes;

    Messages(Consumer<String> notes) {
        this.notes = notes;
    }

    void listen(Server server) {
        server.listenMsg(ConformanceServices.CHAT, this::chat);
        server.listenMsg(ConformanceServices.NOTE, call -> note(call, call.msg().v()));
    }

    private void chat(MsgCall<MsgChat> call) {
        String text = call.msg().text();
        note(call, text);
        if (text.equals("throw")) {
            throw new IllegalStateException("A message told its handler to throw");
        }
        if (text.equals("reply")) {
            call.conn().sendMsg(ConformanceServices.CHAT, new MsgChat("pong", Instant.ofEpochMilli(5)));
        }
    }

    private void note(MsgCall<?> call, Object value) {
        JsonWriter line = new JsonWriter();
        line.writeAny(List.of("msg", call.service().name(), value));
        notes.accept(line.toString());
    }
}
