package io.tsrpc.it.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code tsrpc-cli proto} makes of the emitted {@code PtlX.ts} and {@code MsgX.ts} the services and types that were emitted,
 * but for the ids: our TypeScript and our schema say the same. It runs once for all protocols, as folders of one.
 */
class TsrpcCliTest {
    private static final Pattern PROTO =
            Pattern.compile("export const serviceProto: ServiceProto<ServiceType> = (\\{.*\\});", Pattern.DOTALL);

    private static Map<?, ?> made = Map.of();

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        Path folder = Emitted.copyTo("cli");
        for (Path protocol : Emitted.protocols()) {
            Files.delete(folder.resolve(protocol.getFileName()).resolve("serviceProto.ts"));
        }
        Path output = folder.resolve("serviceProto.ts");
        Path log = Emitted.WORK.resolve("cli.log");
        Process cli = new ProcessBuilder(
                        "node",
                        NodePeer.FOLDER.resolve("node_modules/tsrpc-cli/bin.js").toString(),
                        "proto",
                        "-i",
                        folder.toString(),
                        "-o",
                        output.toString())
                .directory(Emitted.WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        cli.getOutputStream().close();
        try {
            assertThat(cli.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            cli.destroyForcibly();
        }
        assertThat(cli.exitValue()).as(Files.readString(log)).isZero();
        made = proto(output);
    }

    static List<String> protocols() throws IOException {
        return Emitted.protocols().stream()
                .map(protocol -> protocol.getFileName().toString())
                .toList();
    }

    private static Map<?, ?> proto(Path file) throws IOException {
        Matcher proto = PROTO.matcher(Files.readString(file));
        assertThat(proto.find()).as("%s has the shape that is read back", file).isTrue();
        JsonReader in = new JsonReader(proto.group(1));
        return (Map<?, ?>) Objects.requireNonNull(in.readAny());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void makesTheSameServicesAndTypes(String protocol) throws IOException {
        Path emitted = Emitted.WORK.resolve("../test-classes/META-INF/tsrpc").resolve(protocol);
        Map<?, ?> ours = proto(emitted.resolve("serviceProto.ts"));
        String folder = protocol + "/";
        assertThat(services(made, folder)).isNotEmpty().isEqualTo(services(ours, ""));
        Map<String, @Nullable Object> expected = types(ours, "");
        Map<String, @Nullable Object> actual = types(made, folder);
        assertThat(actual.keySet()).isNotEmpty().isEqualTo(expected.keySet());
        expected.forEach((id, schema) -> assertThat(actual.get(id)).as(id).isEqualTo(schema));
    }

    /** The services below a folder, in the order of their names, without the folder's. */
    private static List<?> services(Map<?, ?> proto, String folder) {
        return ((List<?>) Objects.requireNonNull(proto.get("services")))
                .stream()
                        .map(service -> (Map<?, ?>) service)
                        .filter(service -> name(service).startsWith(folder))
                        .sorted(Comparator.comparing((Map<?, ?> service) -> name(service) + service.get("type")))
                        .map(service -> withoutIds(
                                service, text -> text.startsWith(folder) ? text.substring(folder.length()) : text))
                        .toList();
    }

    private static String name(Map<?, ?> service) {
        return (String) Objects.requireNonNull(service.get("name"));
    }

    /** The types below a folder by their ids, without the folder in these. */
    private static Map<String, @Nullable Object> types(Map<?, ?> proto, String folder) {
        Map<String, @Nullable Object> types = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(proto.get("types"))).forEach((id, schema) -> {
            if (id.toString().startsWith(folder)) {
                types.put(
                        id.toString().substring(folder.length()),
                        withoutIds(schema, text -> text.startsWith(folder) ? text.substring(folder.length()) : text));
            }
        });
        return types;
    }

    private static @Nullable Object withoutIds(@Nullable Object value, UnaryOperator<String> name) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (!(key.equals("id") && inner instanceof Long)) {
                    copy.put(key.toString(), withoutIds(inner, name));
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> withoutIds(inner, name)).toList();
        }
        return value instanceof String text ? name.apply(text) : value;
    }
}
