package io.tsrpc.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Location;
import io.tsrpc.processor.model.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsrpcProcessorTest {
    private static final String MESSAGE = "public record MsgChat(String text) {}";
    private static final Location TYPESCRIPT = new Location("META-INF/tsrpc", TsrpcProcessor.TYPESCRIPT_OPTION);

    @TempDir
    private Path directory;

    private static Compiler compiler(Emitter... emitters) {
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withProcessors(new TsrpcProcessor(List.of(emitters)));
    }

    private static Emitter javaClass(String name) {
        return (protocol, output) -> output.java(
                protocol.packageName(),
                TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL).build(),
                List.of(protocol.origin()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int hashCode", "int clone", "String getClass, int notify", "int a, int a"})
    void illegalComponentsAreJavacsMatter(String components) {
        String message = "public record MsgChat(" + components + ") {}";
        Compilation compilation = compiler().compile(ReadProtocol.files(message));

        assertThat(compilation.errors())
                .isNotEmpty()
                .allMatch(error -> !error.getMessage(null).contains("[INTERNAL]"))
                .anyMatch(error -> error.getMessage(null).matches("(?s)(illegal record|record component).*"));
    }

    @Test
    void javaFilesSayWhoGeneratedThem() {
        Compilation compilation = compiler(javaClass("Made")).compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("chat.protocols.Made")
                .contentsAsUtf8String()
                .contains("@Generated(\"io.tsrpc.processor.TsrpcProcessor\")\nfinal class Made");
    }

    @Test
    void arraysOfGenericTypesThatAreDeprecatedGiveNoWarnings() {
        ReadProtocol.of("public record MsgTest(@SuppressWarnings(\"deprecation\") Page<Integer>[] pages) {}", """
                @Deprecated
                public record Page<T>(T items) {}
                """);
    }

    @Test
    void generatedClassesAreNoServices() {
        Compilation compilation = compiler(javaClass("MsgChatCodec")).compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void generatedClassesMayBeAmongTheSources() {
        String earlier = """
                @javax.annotation.processing.Generated("io.tsrpc.processor.TsrpcProcessor")
                final class MsgChatCodec {}
                """;
        Compilation compilation = compiler().compile(ReadProtocol.files(MESSAGE, earlier));

        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void moduleThatDoesNotReadJavaCompilerGetsNoGeneratedAnnotation() throws IOException {
        assertThat(compileModule("requires static io.tsrpc.runtime;").generatedAnnotation())
                .isFalse();
        assertThat(compileModule("requires static io.tsrpc.runtime; requires static java.compiler;")
                        .generatedAnnotation())
                .isTrue();
    }

    /** Compiles with the JDK's file manager, because that of compile-testing does not support module paths. */
    private Protocol compileModule(String requires) throws IOException {
        List<Path> files = List.of(
                Files.writeString(directory.resolve("module-info.java"), "module chat { " + requires + " }"),
                Files.writeString(
                        directory.resolve("package-info.java"), "@io.tsrpc.contract.Protocols package chat.protocols;"),
                Files.writeString(directory.resolve("MsgChat.java"), "package chat.protocols; " + MESSAGE));
        List<Protocol> read = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:only", "-d", directory.toString(), "--module-path", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new TsrpcProcessor(List.of((protocol, output) -> read.add(protocol)))));
            assertThat(task.call()).isTrue();
        }
        return read.get(0);
    }

    @Test
    void typeScriptGoesIntoClassOutputAndTheDirectory() throws IOException {
        Emitter typeScript = (protocol, output) -> output.resource(
                TYPESCRIPT, "user/PtlLogin.ts", "export interface ReqLogin {}\n", List.of(protocol.origin()));
        Path file = directory.resolve("user/PtlLogin.ts");
        Compiler compiler = compiler(typeScript).withOptions("-A" + TsrpcProcessor.TYPESCRIPT_OPTION + "=" + directory);

        Compilation compilation = compiler.compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/tsrpc/chat.protocols/user/PtlLogin.ts")
                .contentsAsUtf8String()
                .isEqualTo("export interface ReqLogin {}\n");
        assertThat(file).hasContent("export interface ReqLogin {}\n");

        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        Compilation again = compiler(typeScript)
                .withOptions("-A" + TsrpcProcessor.TYPESCRIPT_OPTION + "=" + directory)
                .compile(ReadProtocol.files(MESSAGE));
        assertThat(again).succeeded();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void typeScriptFilesNameEachOtherAsTheOptionSays() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new TsrpcProcessor())
                .withOptions("-A" + TsrpcProcessor.IMPORTS_OPTION + "=js")
                .compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/tsrpc/chat.protocols/serviceProto.ts")
                .contentsAsUtf8String()
                .contains("import type { MsgChat } from './MsgChat.js';");
    }

    @Test
    void fileThatCannotBeWrittenIsReported() throws IOException {
        Files.createFile(directory.resolve("user"));
        Emitter typeScript = (protocol, output) -> output.resource(TYPESCRIPT, "user/PtlLogin.ts", "", List.of());

        Compilation compilation = compiler(typeScript)
                .withOptions("-A" + TsrpcProcessor.TYPESCRIPT_OPTION + "=" + directory)
                .compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[OUTPUT] Cannot write `" + directory);
    }

    @Test
    void fileInPlaceOfTheDirectoryIsReportedOnce() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Compilation compilation = Compiler.javac()
                .withProcessors(new TsrpcProcessor())
                .withOptions("-A" + TsrpcProcessor.TYPESCRIPT_OPTION + "=" + file)
                .compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[OUTPUT] Cannot write `" + file + "`: it is a file, not a directory");
    }

    @Test
    void bugIsItsOwnMessage() {
        Compilation compilation = compiler((protocol, output) -> {
                    throw new IllegalStateException("no such thing");
                })
                .compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).hadErrorContaining("[INTERNAL] The TSRPC annotation processor has a bug");
        assertThat(compilation).hadErrorContaining("IllegalStateException: no such thing");
    }

    @Test
    void protocolWaitsForTypesOfOtherProcessors() {
        List<Protocol> read = new ArrayList<>();
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of((protocol, output) -> read.add(protocol))),
                        new WritingProcessor(1, "chat.protocols.User", "record User(String name) {}"))
                .compile(ReadProtocol.files("public record MsgChat(java.util.List<User> users) {}"));

        assertThat(compilation).succeeded();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).definitions())
                .extracting(d -> d.name().schemaId())
                .containsExactly("MsgChat/MsgChat", "User/User");
    }

    @Test
    void annotationsOfAPropertyWaitForTheRecordThatExtendsIt() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of()),
                        new WritingProcessor(1, "chat.protocols.User", "record User(String name) {}"))
                .compile(ReadProtocol.files(
                        """
                        @io.tsrpc.contract.typescript.Extends(Base.class)
                        public record MsgChat(@io.tsrpc.contract.typescript.OrNull String text, User user) {}
                        """, "public interface Base { @io.tsrpc.contract.typescript.OrNull String text(); }"));

        assertThat(compilation).succeeded();
    }

    @Test
    void protocolWaitsForConstantsOfOtherProcessors() {
        List<Protocol> read = new ArrayList<>();
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of((protocol, output) -> read.add(protocol))),
                        new WritingProcessor(1, "chat.protocols.Role", "public enum Role { USER, ADMIN }"))
                .compile(ReadProtocol.files("@Access(roles = Role.ADMIN) public record MsgChat() {}", """
                        @io.tsrpc.contract.Conf
                        public @interface Access { Role[] roles(); Role other() default Role.USER; }
                        """));

        assertThat(compilation).succeeded();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).services().get(0).info().conf().values())
                .isEqualTo(Map.of("roles", List.of("ADMIN"), "other", "USER"));
    }

    @Test
    void annotationThatAppearsTooLateIsReported() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of()),
                        new WritingProcessor(
                                1, "chat.protocols.Access", "@io.tsrpc.contract.Conf public @interface Access {}"))
                .compile(ReadProtocol.files("public record MsgChat() {}"));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[SERVICE_TOO_LATE] `Access` was created by another processor");
    }

    @Test
    void protocolWaitsForAnAnnotationThatAnotherProcessorCreates() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of()),
                        new WritingProcessor(
                                1, "chat.protocols.Access", "@io.tsrpc.contract.Conf public @interface Access {}"))
                .compile(ReadProtocol.files("@Access public record MsgChat() {}"));

        assertThat(compilation).succeeded();
    }

    @Test
    void serviceThatAppearsTooLateIsReported() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of(javaClass("Made"))),
                        new WritingProcessor(1, "chat.protocols.MsgLate", "public record MsgLate() {}"))
                .compile(ReadProtocol.files(MESSAGE));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[SERVICE_TOO_LATE] `MsgLate` was created by another processor");
    }

    @Test
    void serviceOfAnotherProcessorIsOneIfTheProtocolWaitsForIt() {
        List<Protocol> read = new ArrayList<>();
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of((protocol, output) -> read.add(protocol))),
                        new WritingProcessor(1, "chat.protocols.MsgLate", "public record MsgLate() {}"))
                .compile(ReadProtocol.files("public record MsgChat(java.util.Optional<MsgLate> late) {}"));

        assertThat(compilation).succeeded();
        assertThat(read)
                .singleElement()
                .satisfies(protocol -> assertThat(protocol.services())
                        .extracting(service -> service.info().name())
                        .containsExactly("Chat", "Late"));
    }

    @Test
    void annotationsOfTypesThatWaitForOtherProcessorsAreCheckedThen() {
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new TsrpcProcessor(List.of()),
                        new WritingProcessor(1, "chat.protocols.Shape", "sealed interface Shape permits Circle {}"))
                .compile(ReadProtocol.files(
                        MESSAGE,
                        "@io.tsrpc.contract.DiscriminatorValue(\"round\") record Circle() implements Shape {}",
                        "class Drawing { @io.tsrpc.contract.FormerName(\"old\") Shape shape; }"));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[ANNOTATION_MISPLACED] @FormerName does not apply to `shape`");
    }

    @Test
    void typeThatNeverExistsIsLeftToJavac() {
        Compilation compilation =
                compiler(javaClass("Made")).compile(ReadProtocol.files("public record MsgChat(Missing missing) {}"));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("cannot find symbol");
    }

    @Test
    void severalRootsAreIndependent() {
        List<Protocol> read = new ArrayList<>();
        Compilation compilation = Compiler.javac()
                .withProcessors(new TsrpcProcessor(List.of((protocol, output) -> read.add(protocol))))
                .compile(
                        JavaFileObjects.forSourceString("a.package-info", "@io.tsrpc.contract.Protocols package a;"),
                        JavaFileObjects.forSourceString(
                                "ab.package-info", "@io.tsrpc.contract.Protocols(name = \"X\") package ab;"),
                        JavaFileObjects.forSourceString("a.MsgA", "package a; public record MsgA() {}"),
                        JavaFileObjects.forSourceString("ab.MsgB", "package ab; public record MsgB(a.MsgA a) {}"));

        assertThat(compilation).succeeded();
        assertThat(read)
                .extracting(Protocol::name, p -> p.services().size())
                .containsExactly(tuple("A", 1), tuple("X", 1));
    }
}
