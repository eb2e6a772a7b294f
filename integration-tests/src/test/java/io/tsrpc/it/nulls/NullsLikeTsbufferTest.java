package io.tsrpc.it.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.it.nulls.protocols.NullsProtocol;
import io.tsrpc.it.peers.NodePeer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null anywhere in JSON is taken, or refused in the same words, as the npm package tsbuffer does it. */
class NullsLikeTsbufferTest {
    private static final String VALUE = """
            {"flag":true,"whole":1,"fraction":0.5,"text":"t","date":"2020-01-01T00:00:00.000Z","bytes":"AQI=",
             "int8":"AQI=","buffer":"AQI=","floats":"AACAPw==",
             "texts":["a","b"],"holes":["a",null],"scores":{"k":1},"color":"RED","shape":{"type":"Dot","x":1},
             "row":["a",1,2,true],"point":{"x":1,"y":2},"id":"123e4567-e89b-12d3-a456-426614174000",
             "any":{"a":1},"anys":[1,{"b":2}],"unknown":1}""";

    private static final Map<String, Codec<?>> CODECS = Map.of(
            "MsgRequired", NullsProtocol.REQUIRED.msg(),
            "MsgOptional", NullsProtocol.OPTIONAL.msg(),
            "MsgOrNull", NullsProtocol.OR_NULL.msg());

    private static NodePeer tsbuffer;

    @BeforeAll
    static void start() throws URISyntaxException {
        var schemas = NullsProtocol.class.getResource("/META-INF/tsrpc/io.tsrpc.it.nulls.protocols/serviceProto.ts");
        tsbuffer = NodePeer.start(
                "nulls/decode.js",
                Path.of(Objects.requireNonNull(schemas).toURI()).toString());
    }

    @AfterAll
    static void close() {
        tsbuffer.close();
    }

    /** Every place of the value, for both messages and both meanings of null. */
    static Stream<Arguments> everyPlace() {
        List<Object> nulled = new ArrayList<>();
        addNulled(nulled, parse(VALUE));
        return Stream.of(NullChecks.values())
                .flatMap(checks -> CODECS.keySet().stream()
                        .flatMap(type -> nulled.stream().map(value -> Arguments.of(checks, type, json(value)))));
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void aNullIsTakenOrRefusedInTheSameWords(NullChecks checks, String type, String json) {
        String request = "{\"strict\":" + (checks == NullChecks.STRICT) + ",\"schema\":\"" + type + "/" + type
                + "\",\"json\":" + json + "}";
        tsbuffer.send(request);
        assertThat(verdict(checks, type, json)).isEqualTo(parse(tsbuffer.receive()));
    }

    private static String verdict(NullChecks checks, String type, String json) {
        Codec<?> codec = Objects.requireNonNull(CODECS.get(type));
        try {
            JsonReader in = new JsonReader(json, checks);
            assertThat(codec.readJson(in)).isNotNull();
            return "ok";
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Adds all that {@code value} becomes when one place in it becomes null, itself first. */
    private static void addNulled(List<@Nullable Object> all, @Nullable Object value) {
        all.add(null);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                List<@Nullable Object> changed = new ArrayList<>();
                addNulled(changed, inner);
                changed.forEach(change -> {
                    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, change);
                    all.add(copy);
                });
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                List<@Nullable Object> changed = new ArrayList<>();
                addNulled(changed, list.get(i));
                changed.forEach(change -> {
                    List<@Nullable Object> copy = new ArrayList<>(list);
                    copy.set(index, change);
                    all.add(copy);
                });
            }
        }
    }

    private static @Nullable Object parse(String json) {
        JsonReader in = new JsonReader(json);
        return in.readAny();
    }

    private static String json(@Nullable Object value) {
        JsonWriter out = new JsonWriter();
        out.writeAny(value);
        return out.toString();
    }
}
