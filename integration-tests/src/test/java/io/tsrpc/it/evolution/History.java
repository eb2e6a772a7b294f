package io.tsrpc.it.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sources of a protocol in ten releases, as a team goes on with it. */
final class History {
    private final Map<String, String> sources = new TreeMap<>();
    private final List<Map<String, String>> releases = new ArrayList<>();

    private History() {}

    /** The sources of each release. */
    static List<Map<String, String>> releases() {
        History history = new History();
        history.begin();
        history.grow();
        history.tidyUp();
        history.merge();
        return history.releases;
    }

    private void begin() {
        put("MsgTick", "record MsgTick(int number) {}");
        put("MsgChat", "record MsgChat(String text) {}");
        put("ApiLogin", "interface ApiLogin { record Req(String user) {} record Res(String token) {} }");
        release();
    }

    private void grow() {
        put("Color", "enum Color { RED, GREEN }");
        put("MsgChat", "record MsgChat(String text, @Nullable Color color) {}");
        put("ApiSend", "interface ApiSend { record Req(String room, String text) {} record Res(long time) {} }");
        release();

        put("ApiLogin", """
                interface ApiLogin {
                    record Req(String user, @Nullable String device) {}
                    record Res(@Nullable List<String> roles, String token) {}
                }
                """);
        release();

        put("ApiLogin", """
                interface ApiLogin {
                    record Req(String user, @Nullable String device) {}
                    record Res(@Nullable List<String> roles, @Nullable Boolean isNew, @Nullable Map<String, Boolean> flags, String token) {}
                }
                """);
        release();
    }

    private void tidyUp() {
        put("MsgChat", "record MsgChat(@FormerName(\"text\") String content, @Nullable Color color) {}");
        put("ApiPost", """
                @FormerName("Send")
                interface ApiPost { record Req(String room, String text) {} record Res(long time) {} }
                """);
        sources.remove("ApiSend");
        release();

        sources.remove("ApiPost");
        release();

        put("ApiLogin", """
                interface ApiLogin {
                    record Req(String user, int version) {}
                    record Res(@Nullable List<String> roles, @Nullable Boolean isNew, String token) {}
                }
                """);
        release();
    }

    /** Two branches go on from here: one finds shapes, the other knows who is present. */
    private void merge() {
        put("Shape", "sealed interface Shape permits Circle {}");
        put("Circle", "record Circle(double radius) implements Shape {}");
        put("ApiFind", "interface ApiFind { record Req(Shape like) {} record Res(List<Color> colors) {} }");
        release();

        put("MsgPresence", "record MsgPresence(Map<Integer, String> names, Instant since) {}");
        put("Color", "enum Color { RED, BLUE, GREEN }");
        release();

        put("Shape", "sealed interface Shape permits Circle, Square {}");
        put("Square", "record Square(long side) implements Shape {}");
        release();
    }

    private void put(String name, String source) {
        sources.put(
                name,
                source.replaceAll("\\b(record|enum|(?<!sealed )interface|sealed interface) (?=[A-Z])", "public $1 "));
    }

    private void release() {
        releases.add(Map.copyOf(sources));
    }
}
