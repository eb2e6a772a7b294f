package io.tsrpc.testing;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;

/** The protocol set of the recorded envelopes, {@code serviceProto.json}. */
public final class VectorProto {
    private static final MapCodec EMPTY = new MapCodec();

    /** Returns a greeting. */
    public static final ApiService<Map<String, Object>, Map<String, Object>> TEST = ApiService.of(
            0,
            "Test",
            new MapCodec(Field.string(0, "name"), Field.whole(1, "n").optional()),
            new MapCodec(
                    Field.string(0, "reply"),
                    Field.date(1, "time").optional(),
                    Field.bytes(2, "buf").optional()));

    /** An API in a folder. */
    public static final ApiService<Map<String, Object>, Map<String, Object>> DEEP =
            ApiService.of(1, "a/b/Deep", EMPTY, new MapCodec(Field.bool(0, "ok")), Map.of("needLogin", true));

    /** A line of chat. */
    public static final MsgService<Map<String, Object>> CHAT = MsgService.of(
            2, "Chat", new MapCodec(Field.string(0, "text"), Field.date(1, "at").optional()));

    /** A message of type any. */
    public static final MsgService<Map<String, Object>> NOTE =
            MsgService.of(3, "a/Note", new MapCodec(Field.any(0, "v")));

    /** An API without handler. */
    public static final ApiService<Map<String, Object>, Map<String, Object>> UNHANDLED =
            ApiService.of(300, "Unhandled", EMPTY, EMPTY);

    /** An API with the name of a message. */
    public static final ApiService<Map<String, Object>, Map<String, Object>> CHAT_API =
            ApiService.of(301, "Chat", new MapCodec(Field.string(0, "text")), EMPTY);

    /** All services. */
    public static final ServiceProto PROTO =
            ServiceProto.of("Vectors", List.of(TEST, DEEP, CHAT, NOTE, UNHANDLED, CHAT_API));

    private VectorProto() {}
}
