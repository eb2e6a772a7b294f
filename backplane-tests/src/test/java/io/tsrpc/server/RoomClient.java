package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.backplane.Position;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client that knows rooms, as real ones do: it keeps a position for each over all of its connections. It checks all that it is told
 * against the logs, and fails at once if something was left out, comes twice or in another order, or if a number is wrong.
 */
final class RoomClient {
    private static final Pattern NAME = Pattern.compile("^\\[\"([^\"]+)\",(.*)$");
    private static final Pattern ROOM = Pattern.compile("\"room\":\"([^\"]+)\"");
    private static final Pattern AT = Pattern.compile("\"at\":\\{\"epoch\":\"([^\"]+)\",\"seq\":(\\d+)}");
    private static final Pattern LOST = Pattern.compile("\"lost\":(\\d+)");
    private static final Pattern SN = Pattern.compile(",(\\d+)]$");

    private final RoomHistory history;
    private final int number;
    private final Map<String, Heard> rooms = new HashMap<>();

    private @Nullable Line line;
    private int calls;

    /** A room that it is in, or wants to be in. */
    private static final class Heard {
        /** Up to where it has got everything, or was told; null if it is new. */
        private @Nullable Position at;

        private boolean asking;

        /** From where it has asked to go on. */
        private @Nullable Position from;

        /** Whether it was told that something is lost since it has asked. */
        private boolean lost;

        /** Each line that it has got. Who leaves and joins anew begins where that server is, which may be behind another. */
        private final Set<String> got = new HashSet<>();
    }

    RoomClient(RoomHistory history, int number) {
        this.history = history;
        this.number = number;
    }

    private String name() {
        return "client " + number;
    }

    // --- what it does ------------------------------------------------------------------------------------------------

    /** Connects, if it is not connected, and comes back to its rooms: at once, or when this is called again after it has announced that. */
    void connect(RoomHistory.Node node) {
        Line open = line;
        if (open != null) {
            goOn(open);
            return;
        }
        Line fresh = new Line(node.server());
        fresh.listener = node.transport().connect(fresh);
        line = fresh;
        fresh.listener.opened();
        List<Connection> all = node.server().connections();
        fresh.conn = all.get(all.size() - 1);
        history.log(name() + " connects as " + fresh.conn.id() + " for " + rooms.keySet());
        if (history.random().nextBoolean()) {
            announce(fresh);
        } else {
            ask(fresh, new ArrayList<>(rooms.keySet()), true);
        }
    }

    /** Logs in, which brings it into its rooms, or comes back to them, if it has announced that. */
    private void goOn(Line open) {
        if (open.announced && history.random().nextBoolean()) {
            RoomHistory.ROOMS.forEach(this::broughtIn);
        } else if (open.announced) {
            open.announced = false;
            ask(open, new ArrayList<>(rooms.keySet()), true);
        }
    }

    private void announce(Line fresh) {
        int sn = ++calls;
        fresh.calls.put(sn, new Asked(List.of(), Purpose.ANNOUNCE));
        fresh.send("[\"rt/Resume\",{\"rooms\":[],\"later\":true}," + sn + "]");
    }

    void cut() {
        Line over = line;
        if (over != null) {
            history.log(name() + " is cut");
            line = null;
            over.isOver = true;
            rooms.values().forEach(heard -> heard.asking = false);
            over.listener().closed(1006, null);
        }
    }

    void join(String room) {
        Line open = line;
        if (open != null && open.learned && !rooms.containsKey(room) && !open.isAsking(room)) {
            history.log(name() + " joins " + room);
            rooms.put(room, new Heard());
            ask(open, List.of(room), false);
        }
    }

    void leave(String room) {
        Line open = line;
        if (open != null && open.learned && rooms.remove(room) != null) {
            history.log(name() + " leaves " + room);
            leave(open, room);
        }
    }

    private void leave(Line open, String room) {
        int sn = ++calls;
        open.removed.add(room);
        open.calls.put(sn, new Asked(List.of(room), Purpose.LEAVE));
        open.send("[\"rt/Leave\",{\"rooms\":[\"" + room + "\"]}," + sn + "]");
    }

    /** The server brings it into a room. */
    void broughtIn(String room) {
        Line open = line;
        if (open != null && (open.learned || open.announced) && !open.isAsking(room)) {
            history.log(name() + " is brought into " + room);
            open.out.remove(room);
            open.brought.add(room);
            var unused = open.server.room(room).join(open.conn());
        }
    }

    /** The server removes it from a room. */
    void removed(String room) {
        Line open = line;
        if (open != null) {
            history.log(name() + " is removed from " + room);
            open.removed.add(room);
            boolean wasIn = open.server.room(room).leave(open.conn());
            if (!open.isAsking(room) || (wasIn && !open.brought.contains(room))) {
                open.out.add(room);
            }
        }
    }

    /** Its connection, if it is to a server. */
    @Nullable
    Connection connectionOn(Server server) {
        return line != null && line.server == server ? line.conn() : null;
    }

    private void ask(Line open, List<String> names, boolean isAgain) {
        int sn = ++calls;
        StringBuilder wanted = new StringBuilder();
        for (String room : names) {
            Heard heard = requireNonNull(rooms.get(room));
            heard.asking = true;
            heard.from = heard.at;
            heard.lost = false;
            open.out.remove(room);
            wanted.append(wanted.isEmpty() ? "" : ",")
                    .append("{\"room\":\"")
                    .append(room)
                    .append('"');
            if (heard.at != null) {
                wanted.append(",\"from\":{\"epoch\":\"")
                        .append(heard.at.epoch())
                        .append("\",\"seq\":")
                        .append(heard.at.seq())
                        .append('}');
            }
            wanted.append('}');
        }
        open.calls.put(sn, new Asked(names, isAgain ? Purpose.COME_BACK : Purpose.JOIN));
        open.send("[\"rt/Resume\",{\"rooms\":[" + wanted + "]" + (isAgain ? ",\"later\":false" : "") + "}," + sn + "]");
    }

    // --- what it is told ---------------------------------------------------------------------------------------------

    private enum Purpose {
        ANNOUNCE,
        COME_BACK,
        JOIN,
        LEAVE
    }

    private record Asked(List<String> rooms, Purpose purpose) {}

    private void hear(Line from, String text) {
        history.log(name() + " hears " + text);
        Matcher frame = NAME.matcher(text);
        check(frame.matches(), text);
        String service = requireNonNull(frame.group(1));
        String mark = from.mark;
        from.mark = null;
        if (mark != null) {
            check(service.equals("Chat"), "a mark without its message");
        }
        switch (service) {
            case "rt/Mark" -> from.mark = text;
            case "Chat" -> {
                String marked = requireNonNull(mark, "a message without its mark");
                heard(from, room(marked), at(marked), text(text));
            }
            case "rt/Skipped" -> heard(from, room(text), at(text), null);
            case "rt/Lost" -> lost(from, room(text), at(text), count(text));
            case "rt/Joined" -> joined(from, room(text), at(text));
            case "rt/Left" -> left(from, room(text));
            default -> answered(from, text);
        }
    }

    private void heard(Line from, String room, Position at, @Nullable String text) {
        check(!from.out.contains(room), "something of a room that it has left");
        RoomHistory.Line there = requireNonNull(history.truth(room).get(at), () -> "there is nothing at " + at);
        boolean isExcluded = there.except().equals(from.conn().id());
        check(text == null ? isExcluded : !isExcluded && there.text().equals(text), "there is " + there);
        Heard heard = rooms.get(room);
        if (heard == null) {
            return; // it was left, and this was on its way
        }
        Position last = heard.at;
        check(last != null && last.next().equals(at), "a hole after " + last);
        heard.at = at;
        if (text != null) {
            check(heard.got.add(text), "twice");
            history.receivedOne();
        }
    }

    private void lost(Line from, String room, Position at, @Nullable Long count) {
        check(!from.out.contains(room), "something of a room that it has left");
        Heard heard = rooms.get(room);
        if (heard == null) {
            return;
        }
        check(isCounted(heard.at, at, count), "a wrong count after " + heard.at);
        heard.lost = true;
        heard.at = at;
    }

    /** Whether a loss is told as what it is: exactly in one epoch, and not otherwise. */
    private static boolean isCounted(@Nullable Position from, Position to, @Nullable Long count) {
        if (from == null || !from.isComparableTo(to)) {
            return count == null;
        }
        return count != null && count > 0 && to.seq() - from.seq() == count;
    }

    private void joined(Line from, String room, Position at) {
        check(!from.out.contains(room), "something of a room that it has left");
        Heard heard = rooms.computeIfAbsent(room, unused -> new Heard());
        check(heard.at == null, "it is there already");
        from.joined.add(room);
        heard.at = at;
    }

    /** It must come back to a room in which it was before, unless somebody has removed it. */
    private void left(Line from, String room) {
        check(from.removed.contains(room) || from.joined.contains(room), "nobody has removed it from " + room);
        Heard unused = rooms.remove(room);
    }

    private void answered(Line from, String text) {
        Matcher sn = SN.matcher(text);
        check(sn.find(), text);
        Asked asked = requireNonNull(from.calls.remove(Integer.parseInt(sn.group(1))));
        if (asked.purpose() == Purpose.ANNOUNCE) {
            check(text.contains("\"isSucc\":true"), "an error");
            from.announced = true;
            return;
        }
        if (asked.purpose() == Purpose.LEAVE) {
            asked.rooms().stream()
                    .filter(room -> !from.isAsking(room) && !rooms.containsKey(room))
                    .forEach(from.out::add);
            return;
        }
        if (text.contains("\"isSucc\":false")) {
            check(text.contains("BACKPLANE_DOWN"), "an error");
            if (asked.purpose() == Purpose.COME_BACK) {
                cut();
            } else {
                asked.rooms().forEach(rooms::remove);
            }
            return;
        }
        from.learned = true;
        for (String part : text.split("(?=\\{\"room\":)", -1)) {
            if (part.startsWith("{\"room\"")) {
                settle(from, room(part), part);
            }
        }
    }

    private void settle(Line line, String room, String answer) {
        Heard heard = rooms.get(room);
        if (answer.contains("\"refused\"")) {
            check(answer.contains("removed from the room meanwhile"), "it may come in");
            if (heard != null && heard.asking) {
                rooms.remove(room); // otherwise it was brought in after that
            }
            return;
        }
        if (heard == null) {
            leave(line, room); // it has left before the server had let it in
            return;
        }
        if (!heard.asking) {
            return; // left, and brought in meanwhile
        }
        heard.asking = false;
        Position at = at(answer);
        Position asked = heard.from;
        Position last = requireNonNull(heard.at, "it was not told where the room is");
        check(!last.isComparableTo(at) || last.seq() >= at.seq(), "not all came before the answer");
        if (answer.contains("\"recovered\":true")) {
            check(asked != null && asked.isComparableTo(at) && count(answer) == null, "recovered from " + asked);
        } else {
            check(asked == null || heard.lost, "a loss was not told before the answer");
            check(isCounted(asked, at, count(answer)), "a wrong count");
        }
    }

    // --- the end -----------------------------------------------------------------------------------------------------

    /** All is quiet: it has everything, or was told. */
    void checkQuiet() {
        Line open = requireNonNull(line, "line");
        check(open.calls.isEmpty(), "a call without an answer");
        for (String room : RoomHistory.ROOMS) {
            boolean isMember = open.server.room(room).members().contains(open.conn());
            check(rooms.containsKey(room) == isMember, room + ": the server thinks it is " + isMember);
            if (isMember) {
                Position at = requireNonNull(rooms.get(room)).at;
                check(history.top(room).equals(at), room + " is at " + history.top(room) + ", and not at " + at);
            }
        }
    }

    void end() {
        cut();
        rooms.clear();
    }

    private void check(boolean holds, String text) {
        if (!holds) {
            throw new AssertionError(name() + ": " + text);
        }
    }

    private static String room(String json) {
        return group(ROOM, json, 1);
    }

    /** The text of a line, which is in a property of this name. */
    private static String text(String json) {
        return group(ROOM, json, 1);
    }

    private static Position at(String json) {
        return new Position(group(AT, json, 1), Long.parseLong(group(AT, json, 2)));
    }

    private static @Nullable Long count(String json) {
        Matcher lost = LOST.matcher(json);
        return lost.find() ? Long.valueOf(lost.group(1)) : null;
    }

    private static String group(Pattern pattern, String json, int group) {
        Matcher matcher = pattern.matcher(json);
        if (!matcher.find()) {
            throw new AssertionError(json);
        }
        return requireNonNull(matcher.group(group));
    }

    /** One connection of the client. */
    private final class Line implements TransportConnection {
        private final Server server;
        private final Map<Integer, Asked> calls = new HashMap<>();

        /** Rooms that it has left, with nothing on the way that could bring it there. */
        private final Set<String> out = new HashSet<>();

        /** Rooms into which the server has brought it some time. */
        private final Set<String> brought = new HashSet<>();

        /** Rooms that it has left, or from which the server has removed it, some time. */
        private final Set<String> removed = new HashSet<>();

        /** Rooms in which it was new some time. */
        private final Set<String> joined = new HashSet<>();

        private @Nullable ConnectionListener listener;
        private @Nullable Connection conn;
        private @Nullable String mark;
        private boolean learned;

        /** Whether it has announced that it comes back, and has not yet. */
        private boolean announced;

        private boolean isOver;

        Line(Server server) {
            this.server = server;
        }

        ConnectionListener listener() {
            return requireNonNull(listener);
        }

        Connection conn() {
            return requireNonNull(conn);
        }

        boolean isAsking(String room) {
            return calls.values().stream().anyMatch(asked -> asked.rooms().contains(room));
        }

        void send(String json) {
            listener().received(new Frame.Text(json));
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            if (!isOver) {
                try {
                    hear(this, ((Frame.Text) frame).text());
                } catch (Throwable e) { // the server would take it for a failure of its own
                    history.failed(e);
                }
            }
            return true;
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {
            cut();
        }
    }
}
