package io.tsrpc.example.chatroom;

import io.tsrpc.TsrpcError;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What happens in a room, as lines of text. */
final class ConsoleLog implements PresenceListener, ClientRoomsListener {
    private final PrintStream out;
    private final DateTimeFormatter clock;

    /** The names of connections: who comes back may have two for some seconds, of which one is dead. */
    private final Map<String, String> online = new HashMap<>();

    private String me = "";

    ConsoleLog(PrintStream out, ZoneId zone) {
        this.out = out;
        clock = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    }

    /** Says whose terminal this is. */
    synchronized boolean me(String name) {
        me = name;
        return true;
    }

    /** Shows why something did not work. */
    boolean failure(TsrpcError error) {
        print("! " + error.message());
        return false;
    }

    /** Shows a line of somebody else: one's own stands there already, as it was typed. */
    synchronized void print(MsgChat line) {
        if (!line.name().equals(me)) {
            print(clock.format(line.time()) + " " + line.name() + ": " + line.content());
        }
    }

    /** Shows oneself, and then who else is there: those on other servers come later, and who has just joined. */
    @Override
    public synchronized void joined(Member member) {
        String name = name(member);
        boolean isNew = !online.containsValue(name);
        online.put(member.connectionId(), name);
        if (isNew && name.equals(me)) {
            print("* You are " + me + ". Online: " + names());
        } else if (isNew && online.containsValue(me)) {
            print("* " + name + " is there. Online: " + names());
        }
    }

    @Override
    public synchronized void left(Member member) {
        String name = name(member);
        if (online.remove(member.connectionId()) != null && !online.containsValue(name)) {
            print("* " + name + " left. Online: " + names());
        }
    }

    private String names() {
        return String.join(", ", new TreeSet<>(online.values()));
    }

    private static String name(Member member) {
        return member.userId().orElseThrow(); // the server lets nobody in without
    }

    /** Shows that one has to come back. Until then nobody knows who is there. */
    synchronized void disconnected() {
        online.clear();
        print("* The connection is lost. Coming back…");
    }

    @Override
    public void lost(String room, OptionalLong count) {
        if (count.isEmpty()) {
            print("* The server was restarted; messages may be missing");
        } else {
            print("* " + count.getAsLong() + (count.getAsLong() == 1 ? " message was" : " messages were") + " missed");
        }
    }

    /** Shows a text. What others write may not steer the terminal. */
    void print(String text) {
        out.println(text.replaceAll("\\R", "\n      ")
                .replaceAll("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]", ""));
    }
}
