package io.tsrpc.it.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.it.vectors.Vector.Step;
import io.tsrpc.processor.json.JsonPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the real tsbuffer was recorded doing, generated codecs do too. Every vector is replayed, or its name is in
 * {@code skipped.txt}; where Java differs on purpose, {@code differences.json} says what it does instead.
 */
final class VectorsTest {
    private static final List<String> FILES = List.of("encode", "decode", "decode-json", "validate");
    private static final Map<String, JavaType> TYPES = new HashMap<>();
    private static final Map<String, Inexpressible> WITHOUT_TYPE = new HashMap<>();
    private static final Map<JavaType, String> MESSAGES = new LinkedHashMap<>();
    private static final Set<JavaType> NUMBERED = new HashSet<>();
    private static final Map<String, Integer> REPLAYED = new TreeMap<>();

    @TempDir
    private static Path output;

    private static List<Vector> vectors;
    private static Exceptions exceptions;
    private static Schemas schemas;
    private static Contract contract;
    private static Contract numbered;

    @BeforeAll
    static void compile() throws IOException {
        vectors = FILES.stream().flatMap(VectorsTest::read).toList();
        exceptions = new Exceptions(text("skipped.txt"), text("differences.json"));
        schemas = new Schemas((Map<?, ?>) Tagged.parse(text("/vectors/types.json")));
        Bridge bridge = new Bridge(schemas);
        vectors.forEach(vector -> bridge(vector, bridge));

        Map<String, String> sources = new LinkedHashMap<>();
        bridge.declared().forEach(type -> {
            sources.put(type.argument(), type.source());
            String message = "Msg" + type.argument(); // the members of a union are only told apart if it is used
            sources.put(message, "public record " + message + "(" + type.argument() + " v) {}");
        });
        MESSAGES.forEach((type, name) -> sources.put(name, Carrier.source(name, type)));
        contract = Contract.compile(sources, output);
        numbered = numbered();
    }

    /** What has ids that are no positions gets them from a serviceProto.ts. */
    private static Contract numbered() throws IOException {
        Bridge bridge = new Bridge(schemas, true);
        Map<String, String> sources = new LinkedHashMap<>();
        List<Map<String, Object>> services = new ArrayList<>();
        Map<String, Object> types = new LinkedHashMap<>();
        for (Vector vector : vectors) {
            Inexpressible problem = WITHOUT_TYPE.get(vector.toString());
            if (problem != null && problem.reason() == Reason.ID) {
                bridge(vector, bridge);
                JavaType type = TYPES.get(vector.toString());
                if (type != null) {
                    WITHOUT_TYPE.remove(vector.toString());
                    String name = Objects.requireNonNull(MESSAGES.get(type)).substring("Msg".length());
                    NUMBERED.add(type);
                    sources.put("Msg" + name, Carrier.source("Msg" + name, type));
                    services.add(Map.of("id", services.size(), "name", name, "type", "msg"));
                    types.put("Msg" + name + "/Msg" + name, Carrier.schema(vector.schema()));
                }
            }
        }
        bridge.declared().forEach(type -> sources.put(type.argument(), type.source()));
        Map<String, @Nullable Object> proto = new LinkedHashMap<>();
        proto.put("services", services);
        proto.put("types", types);
        return Contract.compile(sources, JsonPrinter.onOneLine(proto), output.resolve("numbered"));
    }

    private static void bridge(Vector vector, Bridge bridge) {
        try {
            JavaType type = bridge.element(vector.schema());
            TYPES.put(vector.toString(), type);
            MESSAGES.computeIfAbsent(type, t -> "MsgV" + MESSAGES.size());
        } catch (Inexpressible e) {
            WITHOUT_TYPE.put(vector.toString(), e);
        }
    }

    private static Stream<Vector> read(String file) {
        List<?> entries = (List<?>) Tagged.parse(text("/vectors/" + file + ".json"));
        return entries.stream().map(fields -> new Vector(file, (Map<?, ?>) fields));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        contract.close();
        numbered.close();
        System.out.println(FILES.stream()
                .map(file -> file + " " + REPLAYED.getOrDefault(file, 0) + " of "
                        + vectors.stream().filter(v -> v.file().equals(file)).count())
                .collect(Collectors.joining(
                        ", ", "vectors: ", " replayed; the others are listed in io/tsrpc/it/vectors/skipped.txt")));
    }

    @TestFactory
    Stream<DynamicTest> codecsDoWhatTsbufferDid() {
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> replayNamed(vector)));
    }

    /** Build logs number dynamic tests, so the vector's name goes into the message. */
    private static void replayNamed(Vector vector) {
        try {
            replay(vector);
        } catch (AssertionError | CodecException e) {
            throw new AssertionError(vector + ": " + e.getMessage(), e);
        }
    }

    private static void replay(Vector vector) {
        Optional<Reason> listed = exceptions.skipped(vector);
        try {
            run(vector);
        } catch (Inexpressible e) {
            assertThat(listed).as("not replayed: %s", e.getMessage()).contains(e.reason());
            return;
        }
        assertThat(listed).as("it is replayed").isEmpty();
        REPLAYED.merge(vector.file(), 1, Integer::sum);
    }

    private static void run(Vector vector) {
        if (WITHOUT_TYPE.containsKey(vector.toString())) {
            throw WITHOUT_TYPE.get(vector.toString());
        }
        if (vector.isExcess()) {
            throw new Inexpressible(Reason.EXCESS, "excess check");
        }
        Map<Step, Outcome> recorded = vector.recorded();
        Optional<Exceptions.Differing> differing = exceptions.differing(vector);
        if (differing.isPresent()) {
            Map<Step, Outcome> expected = new EnumMap<>(recorded);
            expected.putAll(differing.get().instead());
            newReplay(vector).run(expected);
            assertThatThrownBy(() -> newReplay(vector).run(recorded), "it is no different")
                    .isInstanceOfAny(AssertionError.class, CodecException.class);
        } else {
            newReplay(vector).run(recorded);
        }
    }

    private static Replay newReplay(Vector vector) {
        JavaType type = Objects.requireNonNull(TYPES.get(vector.toString()));
        String message = Objects.requireNonNull(MESSAGES.get(type));
        Contract of = NUMBERED.contains(type) ? numbered : contract;
        boolean hasBytes = !(type instanceof Declared.EnumType literal && literal.isLiteral());
        Carrier carrier = new Carrier(message, of, NullChecks.of(vector.isStrict()), hasBytes);
        return new Replay(vector, type, schemas.framing(vector.schema()), of, carrier);
    }

    @Test
    void everyExceptionIsAboutSomeVector() {
        assertThat(exceptions.stale(vectors)).isEmpty();
    }

    @Test
    void noVectorIsBothSkippedAndDifferent() {
        List<Vector> both = new ArrayList<>(vectors);
        both.removeIf(
                v -> exceptions.skipped(v).isEmpty() || exceptions.differing(v).isEmpty());
        assertThat(both).isEmpty();
    }
}
