package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.processor.json.JsonPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of the user stay what they are in all that is generated, whatever is in them and whatever the encoding of sources. */
class HostileTextTest {
    /** What ends lines, strings, comments and scripts somewhere, what begins escapes, and what is in no encoding. */
    private static final String TEXT =
            "\u2028\u2029\u0085\u000b\f\r\n\t\0\ud800!\udc00 \" ' \\ \\u0041 \\\\u0041 */ /* // </script>"
                    + " ${x} $L $$ %s {@code} &amp; \u00fc \ud83d\ude00 \u202e \ufeff";

    /** Of these, what a property may be called. */
    private static final String NAME =
            "\u2028\u2029 */ /* // </script> ${x} $L $$ %s {@code} &amp; \u00fc \ud83d\ude00 \u202e \ufeff";

    @TempDir
    private Path directory;

    /** A literal in ASCII. */
    private static String java(String text) {
        return text.chars()
                .mapToObj(
                        c -> c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '"' || c == '\\' ? "\\" + (char) c : ascii(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String ascii(int c) {
        return c >= 0x20 && c < 0x7f ? Character.toString(c) : String.format("\\u%04x", c);
    }

    private SourceTree compiled(CommandLineCompiler compiler, String encoding) throws IOException {
        SourceTree tree = new SourceTree(directory, compiler)
                .with(
                        "Sign",
                        "public enum Sign { @io.tsrpc.contract.StringValue(" + java(TEXT) + ") ALL, GR\\u00d6SSE }")
                .with(
                        "Mixed",
                        "public enum Mixed { @io.tsrpc.contract.StringValue(" + java(TEXT)
                                + ") ALL, @io.tsrpc.contract.IntValue(1) ONE }")
                .with(
                        "Shape",
                        "public sealed interface Shape { @io.tsrpc.contract.DiscriminatorValue(" + java(TEXT)
                                + ") record Circle(int radius) implements Shape {} }")
                .with(
                        "Access",
                        "@io.tsrpc.contract.Conf public @interface Access { String text(); double[] numbers(); float f(); }")
                .with(
                        "MsgAll",
                        "@Access(text = " + java(TEXT) + ", numbers = {1e15, 1e21, 1e-7}, f = 1e10f)"
                                + "public record MsgAll(Sign sign, Mixed mixed, Shape shape, int gr\\u00f6\\u00dfe) {}")
                .with("ApiAll", """
                        /**
                         * Ends with *&#47;, {@literal *}/ or {@code */}, with *\\\\u002f or \\u005cu002a/ and \\u005cuuuuh.
                         * Lines \\u2028 of \\u2029 the \\u0085 world, \\ud800 halves, </script>, $L, ``` and \\u00fc.
                         */
                        public interface ApiAll { record Req() {} record Res() {} }
                        """.replace("{@code */}", "{@code * /}"));
        SourceTree.Result result = tree.compile("-encoding", encoding, "-Atsrpc.typescript=" + directory.resolve("ts"));
        assertThat(result.errors()).isEmpty();
        return tree;
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, UTF-8", "JAVAC, US-ASCII", "ECJ, UTF-8", "ECJ, US-ASCII"})
    void textIsTheSameInJava(CommandLineCompiler compiler, String encoding)
            throws IOException, ReflectiveOperationException {
        SourceTree tree = compiled(compiler, encoding);
        String quoted = JsonPrinter.of(TEXT, 0);
        String json = "{\"sign\":" + quoted + ",\"mixed\":" + quoted + ",\"shape\":{\"type\":" + quoted
                + ",\"radius\":1},\"gr\u00f6\u00dfe\":2}";

        try (GeneratedCodecs codecs = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> codec = codecs.codec("MsgAll");
            Object value = GeneratedCodecs.fromJson(codec, json);
            assertThat(value).hasToString("MsgAll[sign=ALL, mixed=ALL, shape=Circle[radius=1], gr\u00f6\u00dfe=2]");
            assertThat(GeneratedCodecs.fromJson(codec, GeneratedCodecs.toJson(codec, value)))
                    .isEqualTo(value);
            assertThat(codecs.load("ChatProtocol").getField("ALL_MSG").get(null))
                    .extracting("conf")
                    .extracting("text")
                    .isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, UTF-8", "JAVAC, US-ASCII"})
    void textIsTheSameInTheContractAndInTypeScript(CommandLineCompiler compiler, String encoding) throws IOException {
        SourceTree tree = compiled(compiler, encoding);
        String typeScript = JsonPrinter.of(TEXT, 0).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        String single = "'"
                + typeScript
                        .substring(1, typeScript.length() - 1)
                        .replace("\\\"", "\"")
                        .replace("'", "\\'") + "'";

        assertThat(tree.contract()).contains("\"value\": " + JsonPrinter.of(TEXT, 0));
        assertThat(Files.readString(directory.resolve("ts/Sign.ts"))).contains("ALL = " + single);
        assertThat(Files.readString(directory.resolve("ts/Shape.ts"))).contains("type: " + single);
        assertThat(Files.readString(directory.resolve("ts/serviceProto.ts"))).contains(typeScript);
        assertThat(Files.readString(directory.resolve("ts/PtlAll.ts")).replaceAll("(?s)^.*?/\\*\\*.*?\\*/", ""))
                .contains("export interface ReqAll");
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, UTF-8", "JAVAC, US-ASCII", "ECJ, UTF-8"})
    void namesOfPropertiesAreTheSameInJavaAndInTypeScript(CommandLineCompiler compiler, String encoding)
            throws IOException, ReflectiveOperationException {
        String property = "@io.tsrpc.contract.typescript.PropertyName(" + java(NAME) + ") ";
        String optional =
                "@io.tsrpc.contract.typescript.PropertyName(" + java(NAME + 2) + ") java.util.Optional<String> more";
        SourceTree tree = new SourceTree(directory, compiler)
                .with("MsgNamed", "public record MsgNamed(" + property + "String name, " + optional + ") {}")
                .with(
                        "MsgNumber",
                        "public record MsgNumber(" + property
                                + "int number, @io.tsrpc.contract.typescript.PropertyName(" + java(NAME + 3)
                                + ") Object any) {}");
        assertThat(tree.compile("-encoding", encoding, "-Atsrpc.typescript=" + directory.resolve("ts"))
                        .errors())
                .isEmpty();

        String quoted = JsonPrinter.of(NAME, 0);
        String second = JsonPrinter.of(NAME + 2, 0);
        String json = "{" + quoted + ":\"a\"," + second + ":\"b\"}";
        try (GeneratedCodecs codecs = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> codec = codecs.codec("MsgNamed");
            Object value = GeneratedCodecs.fromJson(codec, json);
            assertThat(value).hasToString("MsgNamed[name=a, more=Optional[b]]");
            assertThat(GeneratedCodecs.fromJson(codec, GeneratedCodecs.toJson(codec, value)))
                    .isEqualTo(value);
        }
        assertThat(Files.readString(directory.resolve("ts/MsgNamed.ts"))).contains("\\u2028\\u2029 */");
        assertThat(Files.readString(directory.resolve("ts/MsgNamed.ts"))).doesNotContain("\u2028", "\u2029");
    }

    @ParameterizedTest
    @CsvSource({"JAVAC, UTF-8"})
    void numbersAreSpelledAsInJavaScript(CommandLineCompiler compiler, String encoding) throws IOException {
        SourceTree tree = compiled(compiler, encoding);

        assertThat(tree.contract().replaceAll("\\s+", " "))
                .contains("1000000000000000, 1e+21, 1e-7", "\"f\": 10000000000");
        assertThat(Files.readString(directory.resolve("ts/MsgAll.ts")))
                .contains("numbers: [1000000000000000, 1e+21, 1e-7]", "f: 10000000000");
        assertThat(Files.readString(directory.resolve("ts/serviceProto.ts")))
                .contains("1000000000000000", "1e+21", "1e-7", "\"f\": 10000000000");
    }
}
