package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Java allows as a name, generated code compiles without warnings and does what it should. */
class HostileNamesTest {
    @TempDir
    private Path directory;

    /** The property {@code tsrpc.seed} asks for one protocol. */
    static LongStream seeds() {
        Long seed = Long.getLong("tsrpc.seed");
        return seed == null ? LongStream.range(0, 6) : LongStream.of(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void codeCompilesAndCodecsReadWhatTheyWrite(long seed) throws IOException, ReflectiveOperationException {
        HostileProtocol protocol = new HostileProtocol(seed);
        assertThat(compile(CommandLineCompiler.JAVAC, protocol.sources(), "-Xlint:all", "-Werror", "-Atsrpc.claim"))
                .isEmpty();

        for (Map.Entry<String, String> sample : protocol.samples().entrySet()) {
            String type = sample.getKey();
            int dot = type.lastIndexOf('.');
            try (GeneratedCodecs codecs = GeneratedCodecs.in(directory.resolve("classes"), type.substring(0, dot))) {
                Codec<Object> codec = codecs.codec(type.substring(dot + 1));
                Object value = GeneratedCodecs.fromJson(codec, sample.getValue());
                Object back = GeneratedCodecs.fromBytes(codec, GeneratedCodecs.toBytes(codec, value));
                assertThat(GeneratedCodecs.toJson(codec, back)).as(type).isEqualTo(sample.getValue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void codeCompilesInEclipse(long seed) throws IOException {
        assertThat(compile(CommandLineCompiler.ECJ, new HostileProtocol(seed).sources()))
                .isEmpty();
    }

    /** Two codecs of one name are named with their packages, which variables hide. */
    @ParameterizedTest
    @ValueSource(strings = {"hash", "value", "member", "in"})
    void aPackageOfElementsOfSetsMayBeCalledLikeAVariable(String name) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(name + "/package-info.java", "@io.tsrpc.contract.Protocols package " + name + ";");
        for (String folder : List.of("a", "b")) {
            sources.put(
                    name + "/" + folder + "/User.java",
                    "package " + name + "." + folder + ";\npublic record User(String " + folder + ") {}\n");
        }
        sources.put(
                name + "/Mix.java",
                "package " + name + ";\npublic record Mix(" + name + ".a.User a, java.util.List<" + name
                        + ".b.User> b) {}\n");
        sources.put(
                name + "/MsgMixes.java",
                "package " + name + ";\npublic record MsgMixes(java.util.Set<Mix> mixes,\n        java.util.Set<" + name
                        + ".a.User> a, java.util.Optional<java.util.Set<" + name + ".b.User>> b) {}\n");
        assertThat(compile(CommandLineCompiler.JAVAC, sources, "-Xlint:all", "-Werror", "-Atsrpc.claim"))
                .isEmpty();
    }

    private List<String> compile(CommandLineCompiler compiler, Map<String, String> sources, String... more)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.resolveSibling(""));
            files.add(Files.writeString(file, source.getValue()));
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path generated = Files.createDirectories(directory.resolve("generated"));
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString()));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path"), "-encoding", "UTF-8"));
        options.addAll(List.of(more));
        SourceTree.Result result = compiler.compile(files, options);
        return Stream.concat(result.errors().stream(), result.notes().stream())
                .filter(message -> !message.contains("CONTRACT_"))
                .toList();
    }
}
