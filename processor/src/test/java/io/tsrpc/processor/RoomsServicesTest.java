package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import io.tsrpc.room.protocols.RoomsProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the processor makes of the sources of the rooms' services is in two places: their codecs in the runtime, which is built before it, and
 * their TypeScript in its resources, because class files have no comments. {@code -Dgoldens.update=true} rewrites both; then format the
 * runtime with {@code mvn spotless:apply}.
 */
final class RoomsServicesTest {
    private static final String ROOT = "io/tsrpc/room/protocols";
    private static final Path RUNTIME = Path.of("../runtime/src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources/io/tsrpc/processor/emit/typescript/rooms");
    private static final String TYPESCRIPT = "META-INF/tsrpc/" + ROOT.replace('/', '.') + "/";

    @TempDir
    private static Path directory;

    private static Map<String, String> generated = Map.of();

    @BeforeAll
    static void generate() throws IOException {
        Path sources = directory.resolve("sources");
        for (Path file : SourceFolder.filesIn(RUNTIME.resolve(ROOT))) {
            if (!isCodec(file) && !file.endsWith("RoomsProtocol.java")) {
                Path copy = sources.resolve(RUNTIME.relativize(file));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        SourceFolder.Result result = new SourceFolder(sources).generated(directory.resolve("output"));
        assertThat(result.messages()).isEmpty();
        generated = result.files();
    }

    @Test
    void codecsInTheRuntimeAreThoseThatTheProcessorGenerates() throws IOException {
        Map<String, String> codecs = named(path -> path.endsWith("Codec.java"));
        codecs.replaceAll((path, text) -> withoutGenerated(text));
        if (Boolean.getBoolean("goldens.update")) {
            rewrite(RUNTIME, codecs, RoomsServicesTest::isCodec, RUNTIME.resolve(ROOT));
        }

        Map<String, String> committed = new TreeMap<>();
        for (Path file : SourceFolder.filesIn(RUNTIME.resolve(ROOT))) {
            if (isCodec(file)) {
                committed.put(path(RUNTIME, file), Files.readString(file));
            }
        }
        assertThat(committed.keySet()).isEqualTo(codecs.keySet());
        codecs.forEach((path, text) -> assertThat(unformatted(String.valueOf(committed.get(path))))
                .as(path)
                .isEqualTo(unformatted(text)));
    }

    @Test
    void resourcesAreTheTypeScriptOfTheSources() throws IOException {
        Map<String, String> files = new TreeMap<>();
        named(path -> path.startsWith(TYPESCRIPT + "rt/"))
                .forEach((path, text) -> files.put(path.substring(TYPESCRIPT.length()), text));
        Map<String, Object> proto = new LinkedHashMap<>();
        proto.put(
                "services",
                RoomsProtocol.SERVICES.stream().map(RoomsServicesTest::entry).toList());
        proto.put("types", emittedProto().get("types"));
        files.put("serviceProto.json", JsonPrinter.of(proto, 4) + "\n");
        if (Boolean.getBoolean("goldens.update")) {
            rewrite(RESOURCES, files, file -> true, RESOURCES.resolve("rt"));
        }

        Map<String, String> resources = SourceFolder.textsIn(RESOURCES);
        resources.remove("rooms.ts"); // which is written by hand
        assertThat(resources.keySet()).isEqualTo(files.keySet());
        files.forEach((path, text) -> assertThat(resources.get(path)).as(path).isEqualTo(text));
    }

    @Test
    void theRuntimeHasAllServicesOfTheSources() {
        List<String> services = new ArrayList<>();
        for (Object entry : (List<?>) Objects.requireNonNull(emittedProto().get("services"))) {
            Map<?, ?> service = (Map<?, ?>) entry;
            services.add(service.get("type") + " " + service.get("name"));
        }

        assertThat(RoomsProtocol.SERVICES)
                .extracting(s -> kind(s) + " " + s.name())
                .hasSameElementsAs(services);
    }

    /** The ids are those of the runtime: the processor gives no other service any of them. */
    private static Map<String, Object> entry(Service service) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", service.id());
        entry.put("name", service.name());
        entry.put("type", kind(service));
        return entry;
    }

    private static String kind(Service service) {
        return service instanceof ApiService<?, ?> ? "api" : "msg";
    }

    private static Map<String, Object> emittedProto() {
        return ProtoText.parse(Objects.requireNonNull(generated.get(TYPESCRIPT + "serviceProto.ts")));
    }

    private static Map<String, String> named(Predicate<String> isWanted) {
        return generated.entrySet().stream()
                .filter(file -> isWanted.test(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static void rewrite(Path root, Map<String, String> files, Predicate<Path> isOne, Path in)
            throws IOException {
        for (Path file : SourceFolder.filesIn(in)) {
            if (isOne.test(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, entry.getValue());
        }
    }

    private static boolean isCodec(Path file) {
        return file.toString().endsWith("Codec.java");
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The runtime's module does not read {@code java.compiler}. */
    private static String withoutGenerated(String codec) {
        return codec.replaceAll(
                "(?m)^(?:import javax\\.annotation\\.processing\\.Generated;|@Generated\\(.*\\))\n", "");
    }

    /** Without what formatting changes: line breaks and spaces, and the asterisks of comments. */
    private static String unformatted(String code) {
        return code.replaceAll("[\\s*]+", "");
    }
}
