package io.tsrpc.example.chatroom;

import io.tsrpc.TsrpcError;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.example.chatroom.protocols.MsgPresence;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What happens in the room, as lines of text. */
final class ConsoleLog {
    private final PrintStream out;
    private final DateTimeFormatter clock;
    private volatile String me = "";

    ConsoleLog(PrintStream out, ZoneId zone) {
        this.out = out;
        clock = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    }

    /** Shows what one finds in the room. */
    boolean welcome(ApiJoin.Res room) {
        room.history().forEach(this::print);
        me = room.name();
        print("* You are " + room.name() + ". Online: " + String.join(", ", room.online()));
        return true;
    }

    /** Shows why something did not work. */
    boolean failure(TsrpcError error) {
        print("! " + error.message());
        return false;
    }

    /** Shows a line of somebody else: one's own stands there already, as it was typed. */
    void print(MsgChat line) {
        if (!line.name().equals(me)) {
            print(clock.format(line.time()) + " " + line.name() + ": " + line.content());
        }
    }

    /** Shows who came or went. */
    void print(MsgPresence presence) {
        String what = presence.change() == MsgPresence.Change.JOINED ? " joined" : " left";
        print("* " + presence.name() + what + ". Online: " + String.join(", ", presence.online()));
    }

    /** Shows a text. What others write may not steer the terminal. */
    void print(String text) {
        out.println(text.replaceAll("\\R", "\n      ").replaceAll("[\\p{Cntrl}&&[^\n]]", ""));
    }
}
