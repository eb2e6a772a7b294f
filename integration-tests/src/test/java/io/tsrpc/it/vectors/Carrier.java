package io.tsrpc.it.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with a list of one value: in a list a value has neither header nor length in front, so its bytes are those
 * that tsbuffer makes of the value alone, and null is of the wrong type rather than missing. What the message adds is
 * taken off again. Beside the list there is an optional property of the same type.
 */
final class Carrier {
    private static final Pattern ELEMENT =
            Pattern.compile("Property `(?:v\\.0|alone)(?:\\.(.*))?`: (.*)", Pattern.DOTALL);
    private static final Pattern POSITION = Pattern.compile("(.* at pos )(\\d+)");

    /** The header of the list: block 10, length type 0. */
    private static final int LIST = 10 << 2;

    /** The start of a message that ends where its property begins: a list with an element has a byte at least. */
    private static final String NO_VALUE = "012c";

    private final String name;
    private final Contract contract;
    private final Codec<Object> codec;
    private final NullChecks nullChecks;
    private final boolean hasBytes;

    /**
     * Creates a carrier.
     *
     * @param name the message's
     * @param hasBytes whether a value has any
     */
    Carrier(String name, Contract contract, NullChecks nullChecks, boolean hasBytes) {
        this.name = name;
        this.hasBytes = hasBytes;
        this.nullChecks = nullChecks;
        this.contract = contract;
        this.codec = contract.codec(name);
    }

    /** The message's declaration. */
    static String source(String name, JavaType type) {
        return "public record " + name + "(List<" + type.argument() + "> v, " + type.optional() + " alone) {}";
    }

    /** The message's schema. */
    static Map<String, Object> schema(Map<?, ?> type) {
        Map<String, Object> list = Map.of("id", 0, "name", "v", "type", Map.of("type", "Array", "elementType", type));
        Map<String, Object> alone = Map.of("id", 1, "name", "alone", "type", type, "optional", true);
        return Map.of("type", "Interface", "properties", List.of(list, alone));
    }

    private Object carry(@Nullable Object value) {
        List<@Nullable Object> list = Arrays.asList(value);
        return contract.newRecord(name, Arrays.asList(list, null));
    }

    private static @Nullable Object taken(Object message) {
        return ((List<?>) Objects.requireNonNull(component(message, 0))).get(0);
    }

    private static @Nullable Object component(Object message, int index) {
        RecordComponent component = message.getClass().getRecordComponents()[index];
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }

    /** @throws CodecException as the codec does, with the path and the position in the value itself */
    String hex(@Nullable Object value) {
        BinaryWriter out = new BinaryWriter(nullChecks);
        try {
            codec.write(out, carry(value));
        } catch (CodecException e) {
            throw unwrapped(e, 0);
        }
        String written = HexFormat.of().formatHex(out.toByteArray());
        String start = start((written.length() - "01280101".length()) / 2);
        for (int length = written.length() / 2; !written.startsWith(start); length--) {
            start = start(length);
        }
        return written.substring(start.length());
    }

    /** The bytes of a message with an empty list and a property with the value. */
    String hexAsProperty(Object value) {
        BinaryWriter out = new BinaryWriter(nullChecks);
        codec.write(out, contract.newRecord(name, Arrays.asList(List.of(), value)));
        return HexFormat.of().formatHex(out.toByteArray());
    }

    /** @param hex the bytes of the value alone */
    static String expectedAsProperty(String hex, Schemas.Framing framing) {
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(2);
        out.writeHeader(LIST);
        out.writeVarint(1);
        out.writeVarint(0);
        out.writeHeader(LIST + (1 << 2) + framing.lengthType());
        if (framing.prefix()) {
            out.writeVarint(hex.length() / 2);
        }
        return HexFormat.of().formatHex(out.toByteArray()) + hex;
    }

    /** The property of a message with these bytes. */
    @Nullable
    Object readProperty(String hex) {
        return component(new BinaryReader(HexFormat.of().parseHex(hex), nullChecks).readBody(codec), 1);
    }

    /** @throws CodecException as {@link #hex} */
    @Nullable
    Object read(String hex) {
        String start = hex.isEmpty() && hasBytes ? NO_VALUE : start(hex.length() / 2);
        byte[] bytes = HexFormat.of().parseHex(start + hex);
        try {
            return taken(new BinaryReader(bytes, nullChecks).readBody(codec));
        } catch (CodecException e) {
            throw unwrapped(e, start.length() / 2);
        }
    }

    /** One block with the list's bytes and its count. */
    private static String start(int valueLength) {
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(1);
        out.writeHeader(LIST);
        out.writeVarint(valueLength + 1);
        out.writeVarint(1);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    /** @throws CodecException as {@link #hex} */
    String json(@Nullable Object value) {
        JsonWriter out = new JsonWriter(nullChecks);
        try {
            codec.writeJson(out, carry(value));
        } catch (CodecException e) {
            throw unwrapped(e, 0);
        }
        String written = out.toString();
        assertThat(written).startsWith("{\"v\":[").endsWith("]}");
        return written.substring("{\"v\":[".length(), written.length() - "]}".length());
    }

    /** @throws CodecException as {@link #hex} */
    @Nullable
    Object readJson(String json) {
        try {
            JsonReader in = new JsonReader("{\"v\":[" + json + "]}", nullChecks);
            return taken(codec.readJson(in));
        } catch (CodecException e) {
            throw unwrapped(e, 0);
        }
    }

    private static CodecException unwrapped(CodecException e, int valueStart) {
        String text = String.valueOf(e.getMessage());
        Matcher element = ELEMENT.matcher(text);
        if (!element.matches()) {
            return CodecException.of(text);
        }
        String path = element.group(1);
        Matcher position = POSITION.matcher(element.group(2));
        String problem = position.matches()
                ? position.group(1) + (Integer.parseInt(position.group(2)) - valueStart)
                : element.group(2);
        return CodecException.of(path == null ? problem : "Property `" + path + "`: " + problem);
    }
}
