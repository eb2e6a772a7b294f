package io.tsrpc.benchmarks.codec;

import io.tsrpc.benchmarks.protocols.BenchmarksProtocol;
import io.tsrpc.benchmarks.protocols.MsgChat;
import io.tsrpc.benchmarks.protocols.MsgGame;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.MsgService;
import java.util.Arrays;

/** What is encoded and decoded: a record with a fixed value. */
public enum Payload {
    /** A line of chat: small, two strings. */
    CHAT("chat", new Content<>(BenchmarksProtocol.CHAT, MsgChat.class, PayloadValues.chat())),

    /** A line of chat in Chinese, which Java keeps as UTF-16. */
    CHAT_CHINESE("chat-chinese", new Content<>(BenchmarksProtocol.CHAT, MsgChat.class, PayloadValues.chatInChinese())),

    /** An order with ten items: a bit of everything. */
    ORDER("order", new Content<>(BenchmarksProtocol.ORDER, MsgOrder.class, PayloadValues.order())),

    /** A hundred things that move: numbers above all. */
    GAME("game", new Content<>(BenchmarksProtocol.GAME, MsgGame.class, PayloadValues.game())),

    /** An order with Chinese in its strings. */
    ORDER_CHINESE(
            "order-chinese", new Content<>(BenchmarksProtocol.ORDER, MsgOrder.class, PayloadValues.orderInChinese()));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Content<?> content;

    Payload(String label, Content<?> content) {
        this.label = label;
        this.content = content;
    }

    /**
     * The payload that the command line calls so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Payload named(String label) {
        return Arrays.stream(values())
                .filter(payload -> payload.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No payload: " + label));
    }

    /** What the command line calls it. */
    public String label() {
        return label;
    }

    /** The record's class. */
    public Class<? extends Record> type() {
        return content.type();
    }

    /** The message that carries it. */
    public MsgService<? extends Record> service() {
        return content.service();
    }

    /** The value, which nobody changes. Its lists are ArrayList and its maps LinkedHashMap, which Kryo has registered. */
    public Record value() {
        return content.value();
    }

    /** The id of the record's schema in the emitted {@code serviceProto.ts}, such as {@code MsgChat/MsgChat}. */
    public String schemaId() {
        String name = type().getSimpleName();
        return name + "/" + name;
    }

    /** The value as JSON, without the properties that are absent. */
    public String json() {
        return content.json();
    }

    private record Content<T extends Record>(MsgService<T> service, Class<T> type, T value) {
        String json() {
            JsonWriter out = new JsonWriter();
            service.msg().writeJson(out, value);
            return out.toString();
        }
    }
}
