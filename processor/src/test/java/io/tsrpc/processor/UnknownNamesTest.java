package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A forgotten import is an error of the compiler, and nothing else: sources without their annotations are neither compared with the
 * contract nor become one.
 */
class UnknownNamesTest {
    private static final String IMPORTS =
            "import io.tsrpc.contract.*;\nimport io.tsrpc.contract.typescript.*;\nimport org.jspecify.annotations.*;\n";

    /** Declarations that mean something else without their annotations and interfaces. */
    private static final List<String> DECLARATIONS = List.of(
            "public interface ApiAsk { record Req(@Uint int number) {} record Res() {} }",
            "public interface ApiAsk { record Req(@Nullable String text) {} record Res() {} }",
            "public interface ApiAsk { record Req(java.util.List<@Nullable String> texts) {} record Res() {} }",
            "public interface ApiAsk { record Req(byte @Nullable [] data) {} record Res() {} }",
            "public interface ApiAsk { record Req() {} @Tuple record Res(int a, int b) {} }",
            "public interface ApiAsk { record Req() {} @LiteralUnion enum Res { A, B } }",
            "public interface ApiAsk { record Req() {} enum Res { @StringValue(\"a\") A } }",
            "@ServiceName(\"ask-it/Ask\") public interface ApiAsk { record Req() {} record Res() {} }",
            "@ApiTypes(req = Shared.class) public interface ApiAsk { record Res() {} }",
            "public interface ApiAsk { record Req() {} record Res(Outside outside) {} }");

    /** What changes to a value that does not exist, or to no configuration, and where. */
    private static final List<List<String>> CONFIGURATION = List.of(
            List.of("ApiAsk", "Role.ADMIN", "value = Role.ADMIN, limit = @Limit(Missing.MAX)"),
            List.of("ApiAsk", "Role.ADMIN", "value = Role.ADMIN, limitt = @Limit(3)"),
            List.of("Access", "Limit limit", "int most() default Missing.MAX; Limit limit"),
            List.of("Access", IMPORTS, ""),
            List.of("Role", IMPORTS, ""));

    @TempDir
    private Path directory;

    static Stream<Arguments> declarations() {
        return Stream.of(CommandLineCompiler.values())
                .flatMap(compiler -> DECLARATIONS.stream().map(text -> Arguments.of(compiler, text)));
    }

    private SourceTree tree(CommandLineCompiler compiler, String imports) throws IOException {
        return new SourceTree(directory, compiler)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("Shared", "public record Shared(String text) {}")
                .with("Role", IMPORTS + "public enum Role { @StringValue(\"a\") ADMIN }")
                .with("Limit", IMPORTS + "public @interface Limit { int value(); }")
                .with(
                        "Access",
                        IMPORTS + "@Conf public @interface Access { Role value(); Limit limit() default @Limit(1); }")
                .with("Outside", imports + "public record Outside(@Uint int number) {}");
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void contractDoesNotBeginWithoutThem(CommandLineCompiler compiler, String declaration) throws IOException {
        SourceTree tree =
                tree(compiler, declaration.contains("Outside") ? "" : IMPORTS).with("ApiAsk", declaration);

        assertIsOnlyOfTheCompiler(tree.compile());
        assertThat(tree.contractFile()).doesNotExist();

        assertThat(tree(compiler, IMPORTS)
                        .with("ApiAsk", IMPORTS + declaration)
                        .compile()
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void contractIsNotComparedWithoutThem(CommandLineCompiler compiler, String declaration) throws IOException {
        SourceTree tree = tree(compiler, IMPORTS).with("ApiAsk", IMPORTS + declaration);
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();

        tree(compiler, declaration.contains("Outside") ? "" : IMPORTS).with("ApiAsk", declaration);
        assertIsOnlyOfTheCompiler(tree.compile());
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    @ParameterizedTest
    @EnumSource
    void recordThatImplementsNothingKnownIsNoLostMember(CommandLineCompiler compiler) throws IOException {
        String union = "public interface ApiAsk { record Req() {} sealed interface Res {"
                + " record Yes() implements Res {} record No() implements %s {} } }";
        SourceTree tree = tree(compiler, IMPORTS).with("ApiAsk", union.formatted("Rse"));

        assertIsOnlyOfTheCompiler(tree.compile());
        assertThat(tree.contractFile()).doesNotExist();

        tree.with("ApiAsk", union.formatted("Res"));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).contains("No");
    }

    static Stream<List<String>> configuration() {
        return CONFIGURATION.stream();
    }

    @ParameterizedTest
    @MethodSource("configuration")
    void configurationIsNotReadWithoutItsParts(List<String> change) throws IOException {
        String ask = "@Access(Role.ADMIN) public interface ApiAsk { record Req() {} record Res() {} }";
        SourceTree tree = tree(CommandLineCompiler.JAVAC, IMPORTS).with("ApiAsk", ask);
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();
        assertThat(tree.line("\"Ask\"")).contains("\"conf\": {\"value\": \"a\", \"limit\": {\"value\": 1}}");

        Path file = tree.file(change.get(0));
        String source = Files.readString(file);
        Files.writeString(file, source.replace(change.get(1), change.get(2)));
        assertIsOnlyOfTheCompiler(tree.compile());
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    /** javac gives its own text for a value that it does not know. */
    @Test
    void valueThatDoesNotExistIsNoValue() throws IOException {
        SourceTree tree = tree(CommandLineCompiler.JAVAC, IMPORTS)
                .with("Color", IMPORTS + "public enum Color { @StringValue(\"a\" + Names.RED) RED }")
                .with("MsgPaint", "public record MsgPaint(Color color) {}");

        assertIsOnlyOfTheCompiler(tree.compile());
        assertThat(tree.contractFile()).doesNotExist();
    }

    /** Code that uses what is generated, such as another library's annotation, is no reason to generate nothing. */
    @Test
    void generatedClassesMayBeNamedInAnnotationsOfOthers() throws IOException {
        SourceTree tree = tree(CommandLineCompiler.JAVAC, IMPORTS)
                .with("By", "public @interface By { Class<?> value(); }")
                .with("MsgPaint", "@By(MsgPaintCodec.class) public record MsgPaint(String color) {}");

        assertThat(tree.compile().errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rootWhoseMarkIsNotImportedIsNotSaidToBeUnmarked(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = tree(compiler, IMPORTS).with("package-info", "@Protocols package chat.protocols;");

        assertIsOnlyOfTheCompiler(tree.compile());
    }

    @Test
    void markOfAnotherLibraryIsTold() throws IOException {
        SourceTree tree = tree(CommandLineCompiler.JAVAC, IMPORTS)
                .with("Protocols", "public @interface Protocols {}")
                .with("package-info", "@Protocols package chat.protocols;");

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[ROOT_NOT_MARKED]", "or another @Protocols");
    }

    private static void assertIsOnlyOfTheCompiler(SourceTree.Result result) {
        assertThat(result.errors()).isNotEmpty().noneMatch(UnknownNamesTest::isOurs);
        assertThat(result.notes()).noneMatch(UnknownNamesTest::isOurs);
        assertThat(result.begun()).isEmpty();
    }

    private static boolean isOurs(String message) {
        return message.matches("(?s).*\\[[A-Z]+(_[A-Z]+)*] .*");
    }
}
