package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every compiler finds the place of the contract, with a source path and without, and refuses a part of a protocol. */
class CompilersTest {
    @TempDir
    private Path directory;

    private SourceTree tree(CommandLineCompiler compiler) throws IOException {
        return new SourceTree(directory, compiler)
                .with("MsgChat", "public record MsgChat(String text, Color color) {}")
                .with("Color", "public enum Color { RED, GREEN }")
                .with("user/ApiLogin", "public interface ApiLogin { record Req(String name) {} record Res() {} }");
    }

    private static String[] options(SourceTree tree, boolean sourcePath) {
        return sourcePath ? new String[] {"-sourcepath", tree.sources().toString()} : new String[0];
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, false", "JAVAC, true", "ECJ, false", "ECJ, true"})
    void placeIsFound(CommandLineCompiler compiler, boolean sourcePath) throws IOException {
        SourceTree tree = tree(compiler);
        SourceTree.Result first = tree.compile(options(tree, sourcePath));

        assertThat(first.errors()).isEmpty();
        assertThat(first.notes()).isEmpty();
        assertThat(tree.contract()).contains("{\"id\": 1, \"name\": \"user/Login\", \"type\": \"api\"}");

        tree.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        assertThat(tree.compile(options(tree, sourcePath)).errors()).isEmpty();
        assertThat(tree.line("\"Ask\"")).startsWith("{\"id\": 2,");
        assertThat(tree.line("user/Login")).startsWith("{\"id\": 1,");
        assertThat(tree.classes().resolve("chat/protocols/serviceProto.json")).hasContent(tree.checkedContract());
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, false", "JAVAC, true", "ECJ, false", "ECJ, true"})
    void partOfAProtocolIsRefused(CommandLineCompiler compiler, boolean sourcePath) throws IOException {
        SourceTree tree = tree(compiler);
        String[] options = options(tree, sourcePath);
        assertThat(tree.compile(options).errors()).isEmpty();
        String contract = tree.contract();
        byte[] protocol = Files.readAllBytes(tree.classes().resolve("chat/protocols/ChatProtocol.class"));

        refuses(tree, "[PARTIAL_PROTOCOL]", options, "package-info");
        refuses(tree, "[PARTIAL_PROTOCOL]", options, "package-info", "MsgChat", "Color");
        refuses(tree, "[ROOT_NOT_COMPILED]", options, "MsgChat");
        refuses(tree, "[ROOT_NOT_COMPILED]", options, "user/ApiLogin");
        refuses(tree, "[ROOT_NOT_COMPILED]", options, "Color");

        assertThat(tree.contract()).isEqualTo(contract);
        assertThat(Files.readAllBytes(tree.classes().resolve("chat/protocols/ChatProtocol.class")))
                .isEqualTo(protocol);
    }

    @ParameterizedTest
    @EnumSource
    void typesOfAProtocolAreRefusedAloneAndOthersAreNot(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = new SourceTree(directory, compiler)
                .with(
                        "MsgShape",
                        "import chat.protocols.user.Rect;\n"
                                + "public record MsgShape(Rect rect, Page<String> page, Shapes.Circle circle) {}")
                .with("user/Rect", "public record Rect(int width, int height) {}")
                .with("Page", "public record Page<T>(T first) {}")
                .with("Shapes", "public interface Shapes { record Circle(int radius) {} }")
                .with("Other", "public record Other(int number) {}")
                .with("OtherCodec", "public class OtherCodec {}");
        assertThat(tree.compile().errors()).isEmpty();

        tree.with("user/Rect", "public record Rect(int height, int width) {}");
        refuses(tree, "[ROOT_NOT_COMPILED]", new String[0], "user/Rect");
        refuses(tree, "[ROOT_NOT_COMPILED]", new String[0], "Page");
        refuses(tree, "[ROOT_NOT_COMPILED]", new String[0], "Shapes");
        assertThat(tree.compile(List.of(tree.file("Other"))).errors()).isEmpty();
        assertThat(tree.compile(List.of(tree.file("Other"), tree.file("OtherCodec")))
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void typesOutsideOfAProtocolAreRefusedAloneIfItSendsThem(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = new SourceTree(directory, compiler)
                .with("MsgShape", "public record MsgShape(shared.Rect rect, shared.Page<String> page) {}");
        Path rect = tree.write("shared/Rect", "public record Rect(int width, int height) {}");
        Path page = tree.write("shared/Page", "public record Page<T>(T first) {}");
        Path other = tree.write("shared/Other", "public record Other(int number) {}");
        assertThat(tree.compile(all(tree)).errors()).isEmpty();

        tree.write("shared/Rect", "public record Rect(int height, int width) {}");
        for (Path file : List.of(rect, page)) {
            assertThat(tree.compile(List.of(file)).errors())
                    .singleElement()
                    .asString()
                    .contains("[CODEC_NOT_COMPILED]", "compile it together with their protocols root");
        }
        assertThat(tree.compile(List.of(other)).errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void typesOfSeveralProtocolsAreRefusedWithoutOneOfThese(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = new SourceTree(directory, compiler)
                .with("MsgShape", "public record MsgShape(shared.Rect rect, Own own) {}")
                .with("Own", "public record Own(int number) {}");
        Path rect = tree.write("shared/Rect", "public record Rect(int width, int height) {}");
        Path root = tree.write("other/package-info", "@io.tsrpc.contract.Protocols\npackage other;");
        Path msg = tree.write("other/MsgRect", "public record MsgRect(shared.Rect rect, chat.protocols.Own own) {}");
        List<Path> all = all(tree);
        assertThat(tree.compile(all).errors()).isEmpty();

        for (List<Path> one : List.of(List.of(rect, root, msg, tree.file("Own")), without(all, root, msg))) {
            assertThat(tree.compile(one).errors())
                    .filteredOn(error -> error.contains("[CODEC_NOT_COMPILED]"))
                    .anyMatch(error -> error.contains("`Rect` is sent by services that are not part of this"));
        }
        assertThat(tree.compile(without(all, root, msg)).errors())
                .as("the codec of the other protocol is beside that of its own")
                .anyMatch(error -> error.contains("`Own` is sent by") && error.contains("[CODEC_NOT_COMPILED]"));
    }

    @Test
    void typesInTheFileOfAnotherAreTold() throws IOException {
        SourceTree tree = tree(CommandLineCompiler.JAVAC).with("MsgShape", """
                        public record MsgShape(Line line, Rect rect, Side side, Corner.Of corner) {}
                        record Line(String text) {}
                        enum Side { LEFT }
                        interface Corner { record Of(int x) {} }
                        @io.tsrpc.contract.typescript.Untagged sealed interface Rect {}
                        @io.tsrpc.contract.typescript.UnionValue record Size(int size) implements Rect {}
                        record Unsent() {}
                        """);
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes())
                .allMatch(note -> note.contains("[FILE_OF_ANOTHER]") && note.contains("stands in `MsgShape.java`"))
                .extracting(note -> note.replaceAll("(?s).*?`(\\w+)`.*", "$1"))
                .containsExactlyInAnyOrder("Line", "Side", "Rect", "Size", "Corner");
    }

    @Test
    void protocolThatIsGoneNeedsNoCodecs() throws IOException {
        SourceTree tree =
                tree(CommandLineCompiler.JAVAC).with("MsgShape", "public record MsgShape(shared.Rect rect) {}");
        tree.write("shared/Rect", "public record Rect(int width, int height) {}");
        Path root = tree.write("other/package-info", "@io.tsrpc.contract.Protocols\npackage other;");
        Path msg = tree.write("other/MsgRect", "public record MsgRect(shared.Rect rect) {}");
        assertThat(tree.compile(all(tree)).errors()).isEmpty();
        assertThat(tree.compile(all(tree)).errors()).isEmpty();

        Files.delete(root);
        Files.delete(msg);
        Files.delete(tree.classes().resolve("other/package-info.class"));
        assertThat(tree.compile(all(tree)).errors()).isEmpty();
    }

    private static List<Path> without(List<Path> files, Path... others) {
        return files.stream().filter(file -> !List.of(others).contains(file)).toList();
    }

    @Test
    void typesOutsideOfAProtocolAreCompiledAgainWithIt() throws IOException {
        SourceTree tree =
                tree(CommandLineCompiler.JAVAC).with("MsgShape", "public record MsgShape(shared.Rect rect) {}");
        tree.write("shared/Rect", "public record Rect(int width, int height) {}");
        assertThat(tree.compile(all(tree)).errors()).isEmpty();
        assertThat(tree.compile(all(tree)).errors()).isEmpty();

        tree.with("MsgShape", "public record MsgShape() {}");
        assertThat(tree.compile(all(tree), "-Atsrpc.contract.breaking=allow").errors())
                .as("its codec is left from before")
                .isEmpty();
    }

    private static List<Path> all(SourceTree tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree.sources())) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void refuses(SourceTree tree, String tag, String[] options, String... names) throws IOException {
        List<Path> files = Arrays.stream(names).map(tree::file).toList();
        assertThat(tree.compile(files, options).errors())
                .isNotEmpty()
                .anyMatch(e -> e.contains(tag) && e.contains("`chat.protocols`"));
    }

    @Test
    void typeFromTheSourcePathIsNotSaidToBeFromAClassFileOnly() throws IOException {
        SourceTree tree =
                tree(CommandLineCompiler.JAVAC).with("MsgShape", "public record MsgShape(shared.Rect rect) {}");
        tree.write("shared/Rect", "public record Rect(int width, int height) {}");

        assertThat(tree.compile(options(tree, true)).errors())
                .singleElement()
                .asString()
                .contains("[CLASS_FILE] `Rect` is not among the sources that are compiled", "or from the source path");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypedArrayOfARecordIsOne(CommandLineCompiler compiler) throws IOException {
        String type = "import io.tsrpc.contract.TypedArray;\nimport io.tsrpc.contract.TypedArray.Type;\npublic record ";
        SourceTree tree = new SourceTree(directory, compiler)
                .with("MsgOne", type + "MsgOne(@TypedArray(Type.FLOAT32) float[] f, Inner inner) {}")
                .with(
                        "Inner",
                        type + "Inner(byte[] b, @TypedArray(Type.INT32) int[] i, @TypedArray(Type.INT16) short[] s) {}")
                .with("MsgPlain", type + "MsgPlain(int[] plain, double @TypedArray(Type.FLOAT64) [] d) {}");
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).contains("Float32Array", "Int32Array", "Int16Array", "Float64Array");
        assertThat(tree.line("\"plain\"")).contains("\"Array\"");
    }

    @ParameterizedTest
    @EnumSource
    void frozenContractStaysAsItIsIfClassesAreBesideTheSources(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = tree(compiler).withClassesBesideSources();
        assertThat(tree.compile().errors()).isEmpty();
        String before = tree.contract();

        tree.with("Color", "public enum Color { RED, GREEN, BLUE }");
        SourceTree.Result result = tree.compile("-Atsrpc.contract.frozen", "-Atsrpc.contract.breaking=allow");
        assertThat(result.errors()).singleElement().asString().contains("[CONTRACT_FROZEN]");
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void copyBesideTheClassesIsUtf8WhateverTheSourcesAre() throws IOException {
        SourceTree tree = tree(CommandLineCompiler.JAVAC).with("MsgWord", "public record MsgWord(Color \\u00fc) {}");

        assertThat(tree.compile("-encoding", "ISO-8859-1").errors()).isEmpty();
        assertThat(Files.readString(tree.classes().resolve("chat/protocols/serviceProto.json")))
                .isEqualTo(tree.checkedContract())
                .contains("\u00fc");
    }
}
