package io.tsrpc.it.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.it.sets.protocols.MsgSets;
import io.tsrpc.it.sets.protocols.SetsProtocol;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a writer writes, a reader reads: all elements of a set, all entries of a map. Where two of them have become the same,
 * the writer refuses. Values are random, {@code -Dtsrpc.seed=N} tries other ones.
 */
class WrittenSetsTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int VALUES = 2_000;
    private static final Codec<MsgSets> CODEC = SetsProtocol.SETS.msg();
    private static final RecordComponent[] COMPONENTS = MsgSets.class.getRecordComponents();

    /** A data format. */
    enum Format {
        BINARY {
            @Override
            MsgSets transfer(MsgSets value) {
                BinaryWriter out = new BinaryWriter();
                CODEC.write(out, value);
                return new BinaryReader(out.toByteArray()).readBody(CODEC);
            }
        },
        JSON {
            @Override
            MsgSets transfer(MsgSets value) {
                try (JsonWriter out = new JsonWriter()) {
                    CODEC.writeJson(out, value);
                    return CODEC.readJson(new JsonReader(out.toByteArray()));
                }
            }
        };

        abstract MsgSets transfer(MsgSets value);
    }

    static Stream<Arguments> everyComponent() {
        return Arrays.stream(COMPONENTS)
                .flatMap(component ->
                        Arrays.stream(Format.values()).map(format -> Arguments.of(component.getName(), format)));
    }

    private static RecordComponent component(String name) {
        return Arrays.stream(COMPONENTS)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A message with one component; all others are empty. */
    private static MsgSets with(RecordComponent component, Object value) {
        Object[] values = Arrays.stream(COMPONENTS)
                .map(each -> each.equals(component) ? value : each.getType() == Map.class ? Map.of() : Set.of())
                .toArray();
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<MsgSets> constructor = MsgSets.class.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record has a constructor", e);
        }
    }

    private static Object of(RecordComponent component, MsgSets value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record has accessors", e);
        }
    }

    private static Object random(RecordComponent component, Random random) {
        Near near = new Near(random);
        ParameterizedType type = (ParameterizedType) component.getGenericType();
        return component.getName().equals("maybe")
                ? near.setOfNullable(type.getActualTypeArguments()[0])
                : near.value(type);
    }

    private static Collection<? extends @Nullable Object> parts(Object value) {
        return value instanceof Map<?, ?> map ? map.entrySet() : (Set<? extends @Nullable Object>) value;
    }

    private static Object alone(Object whole, @Nullable Object part) {
        if (whole instanceof Map<?, ?>) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) Objects.requireNonNull(part);
            Map<Object, Object> single = new HashMap<>();
            single.put(entry.getKey(), entry.getValue());
            return single;
        }
        Set<@Nullable Object> single = new LinkedHashSet<>();
        single.add(part);
        return single;
    }

    /** Each element or entry as it arrives if it is sent alone; null if that is refused, as what is in it is. */
    private static @Nullable List<Object> each(RecordComponent component, Object value, Format format) {
        List<Object> each = new ArrayList<>();
        for (Object part : parts(value)) {
            try {
                each.addAll(parts(of(component, format.transfer(with(component, alone(value, part))))));
            } catch (CodecException e) {
                assertThat(e.getMessage()).contains("As it is written, this ");
                return null;
            }
        }
        return each;
    }

    private static int different(Object whole, List<Object> each) {
        return whole instanceof Map<?, ?>
                ? (int) each.stream()
                        .map(entry -> ((Map.Entry<?, ?>) entry).getKey())
                        .distinct()
                        .count()
                : new HashSet<>(each).size();
    }

    @ParameterizedTest
    @MethodSource("everyComponent")
    void whatIsWrittenIsReadAndWhatBecomesTheSameIsRefused(String name, Format format) {
        RecordComponent component = component(name);
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            Object value = random(component, random);
            MsgSets message = with(component, value);
            List<Object> each = each(component, value, format);
            if (each == null || different(value, each) < parts(value).size()) {
                assertThatThrownBy(() -> format.transfer(message))
                        .as("%s", value)
                        .isInstanceOf(CodecException.class)
                        .hasMessageStartingWith("Property `" + name + ".")
                        .hasMessageContaining("As it is written, this ")
                        .hasMessageEndingWith("is the same as another one.");
            } else {
                assertThatCode(() -> assertThat(parts(of(component, format.transfer(message))))
                                .hasSameSizeAs(parts(value)))
                        .as("%s", value)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theErrorNamesTheElement(Format format) {
        Instant now = Instant.ofEpochSecond(1_700_000_000, 123_456_789);
        Set<Instant> instants = new LinkedHashSet<>(List.of(now.minusMillis(1), now, now.plusNanos(1)));
        assertThatThrownBy(() -> format.transfer(with(component("instants"), instants)))
                .hasMessage(
                        "Property `instants.2`: As it is written, this element of a set is the same as another one.");
    }

    @Test
    void theErrorNamesTheKey() {
        Map<String, Integer> map = Map.of("a\ud800", 1, "a\ud801", 2);
        assertThatThrownBy(() -> Format.BINARY.transfer(with(component("map"), map)))
                .hasMessage("Property `map.a\ufffd`: As it is written, this key of a map is the same as another one.");
        assertThat(Format.JSON.transfer(with(component("map"), map)).map()).isEqualTo(map);
    }
}
