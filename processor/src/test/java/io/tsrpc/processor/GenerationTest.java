package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.stub.Generation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated code fails with a clear error if the runtime is too old or too new for it, whatever is used first. */
final class GenerationTest {
    private static final Path FIRST_USES = Path.of("src/test/resources/generation/FirstUses.java");
    private static final SourceFolder CHAT = GoldenCase.named("services").input();
    private static final Path DOCS = Path.of("../docs/generated-code.md");
    private static final String PACKAGE = "com.example.chat.protocols.";
    private static final int TOO_OLD = Generation.OLDEST - 1;
    private static final int TOO_NEW = Generation.CURRENT + 1;

    @TempDir
    private static Path directory;

    /** The classes generated for each generation. */
    private static final Map<Integer, Path> CLASSES = new HashMap<>();

    @BeforeAll
    static void compile() throws IOException {
        SourceFolder.Result chat = CHAT.compiled();
        assertThat(chat.messages()).isEmpty();
        for (int generation : Set.of(TOO_OLD, Generation.CURRENT, TOO_NEW)) {
            Path sources = directory.resolve("sources" + generation);
            copy(chat.sources(), sources, generation);
            copy(CHAT.folder(), sources, generation);
            Files.copy(FIRST_USES, sources.resolve("FirstUses.java"));
            CLASSES.put(generation, compile(sources, directory.resolve("classes" + generation)));
        }
    }

    /** Changes the sources as if a processor of that generation had written them. */
    private static void copy(Path from, Path to, int generation) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.resolve("..").normalize());
            String source = Files.readString(file);
            Files.writeString(
                    target,
                    source.replaceAll("(Generation\\.check\\(\\w+\\.class), \\d+\\)", "$1, " + generation + ")"));
        }
    }

    private static Path compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "--class-path", System.getProperty("java.class.path")));
        files(sources).forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "protocol, ChatProtocol",
        "codec, MsgChatCodec",
        "httpClient, ChatClient",
        "wsClient, ChatClient",
        "typedView, ChatClient",
        "folderClient, ChatProtocol",
        "skeleton, ChatProtocol",
    })
    void firstUseOfCodeThatDoesNotFitIsAnError(String use, String asking) throws Throwable {
        assertThatThrownBy(() -> run(use, TOO_NEW))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessage(PACKAGE + asking + " does not fit this tsrpc-runtime: it has generation 2, and the runtime"
                        + " supports 1. The runtime is older than the code: use tsrpc-runtime in the version of the"
                        + " tsrpc-processor that generated it");
        assertThatThrownBy(() -> run(use, TOO_OLD))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessage(PACKAGE + asking + " does not fit this tsrpc-runtime: it has generation 0, and the runtime"
                        + " supports 1. The code is older than the runtime: compile its protocol again, with"
                        + " tsrpc-processor in the runtime's version");
        run(use, Generation.CURRENT);
    }

    private static void run(String firstUse, int generation) throws Throwable {
        try (URLClassLoader classes = load(generation, GenerationTest.class.getClassLoader())) {
            classes.loadClass(PACKAGE + "FirstUses").getMethod(firstUse).invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void documentationShowsTheRealError() throws IOException {
        String docs = Files.readString(DOCS).replaceAll("\\s+", " ");
        for (int generation : List.of(TOO_OLD, TOO_NEW)) {
            assertThatThrownBy(() -> run("protocol", generation))
                    .satisfies(error -> assertThat(docs).contains(error.toString()));
        }
    }

    /** The same error occurs in a runtime that lacks everything else. */
    @Test
    void whatIsLinkedBeforeTheQuestionStays() throws IOException {
        Set<String> staying = Set.of(
                "io.tsrpc.stub.Generation",
                "io.tsrpc.stub.ForwardingClient",
                "io.tsrpc.Client",
                "io.tsrpc.DuplexClient",
                "io.tsrpc.codec.Codec",
                "io.tsrpc.codec.CodecException");
        ClassLoader bareRuntime = new ClassLoader(GenerationTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("io.tsrpc.") && !staying.contains(name)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        try (URLClassLoader classes = load(TOO_NEW, bareRuntime)) {
            for (String asking : asking()) {
                assertThatThrownBy(() -> Class.forName(asking, true, classes))
                        .isInstanceOf(IncompatibleClassChangeError.class)
                        .hasMessageStartingWith(asking + " does not fit");
            }
        }
    }

    /** The generated classes that run the check. */
    private static List<String> asking() throws IOException {
        Path sources = CHAT.compiled().sources();
        List<String> asking = new ArrayList<>();
        for (Path file : files(sources)) {
            if (Files.readString(file).contains("Generation.check(")) {
                String name = sources.relativize(file).toString().replaceAll("[/\\\\]", ".");
                asking.add(name.substring(0, name.length() - ".java".length()));
            }
        }
        assertThat(asking).contains(PACKAGE + "ChatProtocol", PACKAGE + "ChatClient", PACKAGE + "MsgChatCodec");
        return asking;
    }

    private static URLClassLoader load(int generation, ClassLoader runtime) throws IOException {
        URL[] path = {Objects.requireNonNull(CLASSES.get(generation)).toUri().toURL()};
        return new URLClassLoader(path, runtime);
    }
}
