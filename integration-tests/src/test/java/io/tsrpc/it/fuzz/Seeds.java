package io.tsrpc.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.RandomValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inputs that a fuzzer begins with: valid ones of each kind, and what was recorded of the npm packages. */
final class Seeds {
    private static final List<Message<?>> MESSAGES = Message.all();
    private static final int LONGEST = 2_000;

    private Seeds() {}

    /** The message that an input is for. */
    static Message<?> message(byte selector) {
        return MESSAGES.get((selector & 0xff) % MESSAGES.size());
    }

    /** A value of each message, behind its selector. */
    static Stream<byte[]> values(BiFunction<Message<?>, Record, byte[]> encode) {
        return Stream.iterate(0, i -> i + 1).limit(MESSAGES.size()).map(i -> selected(i, shortest(i, encode)));
    }

    private static byte[] shortest(int index, BiFunction<Message<?>, Record, byte[]> encode) {
        Message<?> message = MESSAGES.get(index);
        return Stream.iterate(1L, seed -> seed + 1)
                .map(seed -> encode.apply(message, RandomValues.of(message.type(), Choices.of(seed))))
                .filter(bytes -> bytes.length < LONGEST)
                .findFirst()
                .orElseThrow();
    }

    /** An input of which the first byte says for whom the others are. */
    static byte[] selected(int selector, byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(selector);
        out.writeBytes(input);
        return out.toByteArray();
    }

    /** All that a recording has as bytes, in hexadecimal digits. */
    static Stream<byte[]> recordedBinary(String file) {
        return leaves(file, "hex", "bodyHex", "sendHex", "recvHex").map(HexFormat.of()::parseHex);
    }

    /** All that a recording has as text of a peer. */
    static Stream<byte[]> recordedText(String file) {
        return leaves(file, "text", "bodyText", "sendText", "recvText").map(text -> text.getBytes(UTF_8));
    }

    private static Stream<String> leaves(String file, String... names) {
        try (InputStream in = Seeds.class.getResourceAsStream("/vectors/" + file + ".json")) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
            return leaves(new JsonReader(text).readAny(), List.of(names))
                    .filter(leaf -> leaf.length() < 2 * LONGEST)
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> leaves(@Nullable Object value, List<String> names) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .flatMap(entry -> entry.getValue() instanceof String text
                            ? Stream.of(text).filter(any -> names.contains(entry.getKey()))
                            : leaves(entry.getValue(), names));
        }
        return value instanceof Collection<?> array ? array.stream().flatMap(each -> leaves(each, names)) : Stream.of();
    }
}
