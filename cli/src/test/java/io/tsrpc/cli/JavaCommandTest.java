package io.tsrpc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.contract.SameBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaCommandTest {
    private static final String PROTO = """
            import { ServiceProto } from 'tsrpc-proto';

            export const serviceProto: ServiceProto<ServiceType> = {
                "services": [
                    {"id": 0, "name": "Chat", "type": "msg"}
                ],
                "types": {
                    "MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 0, "name": "text", "type": {"type": "String"}}
                    ]}
                }
            };
            """;

    /** The only property of the message. */
    private static final String TEXT = "{\"id\": 0, \"name\": \"text\", \"type\": {\"type\": \"String\"}}";

    @TempDir
    Path directory;

    private Path proto;
    private Path out;
    private Sources sources;

    @BeforeEach
    void write() throws IOException {
        proto = Files.writeString(directory.resolve("serviceProto.ts"), PROTO);
        out = directory.resolve("java");
        sources = new Sources(out);
    }

    private Run changed(String... replacements) throws IOException {
        String changed = PROTO;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(changed).contains(replacements[i]);
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(proto, changed);
        return Run.java(proto, out);
    }

    private void assertFails(Run run, String message) {
        assertThat(run.err()).startsWith("error: " + proto + ": ").contains(message);
        assertThat(run.code()).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsWrittenIsSaid() throws IOException {
        Run run = Run.java(proto, out);

        Path root = out.resolve(Sources.ROOT);
        assertThat(run.out().lines())
                .containsExactly(
                        "wrote   " + root.resolve("package-info.java"),
                        "wrote   " + root.resolve("serviceProto.ts"),
                        "wrote   " + root.resolve("MsgChat.java"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(root.resolve("serviceProto.ts")).hasContent(PROTO);
        assertThat(sources.compile().problems()).isEmpty();
    }

    @Test
    void filesThatAreThereAreOverwrittenByForceOnly() throws IOException {
        Run.java(proto, out);
        assertThat(Run.java(proto, out).out()).contains("same    ").doesNotContain("wrote");
        Path file = out.resolve(Sources.ROOT).resolve("MsgChat.java");
        String written = Files.readString(file);
        Files.writeString(file, "// mine");

        Run again = Run.java(proto, out);
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).contains("exists  " + file);
        assertThat(again.err()).isEqualTo(file + ": is there already and was left as it is; --force overwrites it.\n");
        assertThat(file).hasContent("// mine");

        assertThat(Run.java(proto, out, "--force").code()).isZero();
        assertThat(file).hasContent(written);
    }

    /** Names of {@code java.lang}, public and not, in a union that is a message: its own name cannot begin theirs. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"error", "shutdown", "string", "chat"})
    void membersOfAMessageGetNamesThatAreFree(String tag) throws IOException {
        int start = PROTO.indexOf("\"MsgChat/MsgChat\": ");
        String type = ("\"MsgChat/MsgChat\": {\"type\": \"Union\", \"members\": [" + member(0, tag) + ", "
                + member(1, "other") + "]}");
        Files.writeString(proto, PROTO.substring(0, start) + type + "\n  }\n};\n");
        Run run = Run.java(proto, out);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(sources.compile().problems()).isEmpty();
    }

    private static String member(int id, String tag) {
        String literal =
                "{\"id\": 0, \"name\": \"type\", \"type\": {\"type\": \"Literal\", \"literal\": \"" + tag + "\"}}";
        return "{\"id\": " + id + ", \"type\": {\"type\": \"Interface\", \"properties\": [" + literal + "]}}";
    }

    @Test
    void wrongArgumentsAreUsage() {
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("java").err()).contains("Missing required options: '--proto=FILE'");
        assertThat(Run.of("java", "--proto", proto, "--out", out, "--package", "com.class.x")
                        .err())
                .startsWith("--package: `com.class.x` is no name of a package");
        assertThat(Run.java(proto, out, "--conf", "a-b").code()).isEqualTo(2);
        assertThat(Run.java(proto, out, "--prefix", "1x").code()).isEqualTo(2);
        assertThat(Run.java(proto, out, "--what").code()).isEqualTo(2);
        assertThat(Run.of("java", "--help").out()).contains("Exit codes:");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsWrongWithTheFileIsSaidWithThePlace() throws IOException {
        assertFails(changed("\"types\": {", "\"types\": {\n  oops"), "no service proto: line 8: `oops`");
        assertFails(changed("export const", "export let"), "`export const serviceProto … = {` is not in it");
        assertFails(changed("\"String\"", "\"Strin\""), "`types.MsgChat/MsgChat.properties[0].type.type`: `Strin`");
        assertFails(changed("\"name\": \"text\", ", ""), "`types.MsgChat/MsgChat.properties[0].name`");
        assertFails(changed("\"MsgChat/MsgChat\"", "\"MsgChat/MsgChap\""), "`types.MsgChat/MsgChat` is missing");
        assertFails(
                changed("{\"type\": \"String\"}", "{\"type\": \"Reference\", \"target\": \"a/B\"}"),
                "`types.a/B` is missing, and `MsgChat/MsgChat` uses it");
        assertFails(changed("\"services\"", "\"service\""), "`services` or `types` is missing");
        assertFails(changed("{\"id\": 0, \"name\": \"Chat\"", "{\"id\": -1, \"name\": \"Chat\""), "services[0].id");
        Files.delete(proto);
        assertFails(Run.java(proto, out), "there is no such file");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(out, "a file");

        Run run = Run.java(proto, out);
        assertThat(run.err()).startsWith("error: " + out).contains("cannot be written");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenIfOneFileCannotBe() throws IOException {
        Path directoryInstead = Files.createDirectories(out.resolve("com/example/app/protocols/MsgChat.java"));

        Run run = Run.java(proto, out, "--force");
        assertThat(run.err())
                .isEqualTo("error: " + directoryInstead + ": cannot be written: " + directoryInstead.toAbsolutePath()
                        + " is a directory\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(directoryInstead.resolveSibling("")).isDirectoryNotContaining("glob:**package-info.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"as const", "as unknown as ServiceProto<ServiceType>", "satisfies ServiceProto<ServiceType>"})
    void castsBehindTheObjectAreRead(String cast) throws IOException {
        Run run = changed("};", "} " + cast + ";");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void whatIsNoTextIsSaid() throws IOException {
        Files.write(proto, new byte[] {'{', (byte) 0xFF, '}'});

        assertThat(Run.java(proto, out).err())
                .isEqualTo(
                        "error: " + proto
                                + ": no service proto: it has the byte 0xFF in line 1, which is of another encoding, not UTF-8; save it as UTF-8\n");
    }

    @Test
    void jsonIsReadToo() throws IOException {
        String json = PROTO.substring(PROTO.indexOf("= {") + 2).replace("};", "}");
        Path file = Files.writeString(directory.resolve("serviceProto.json"), "\uFEFF" + json);

        assertThat(Run.java(file, out).code()).isZero();
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** A name of a service that is turned may be one of a service again, and so may one with a number. */
    @ParameterizedTest
    @ValueSource(strings = {"ApiMsg", "MsgApi", "PtlMsgApi", "Msg", "msg/Msg", "ApiMsg2"})
    void typesAreCalledLikeServices(String name) throws IOException {
        Run run = changed(
                "{\"type\": \"String\"}",
                "{\"type\": \"Reference\", \"target\": \"types/%s\"}".formatted(name),
                "\"types\": {",
                """
                "types": {
                    "types/%s": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "type", "type": {"type": "Literal", "literal": "Msg"}}]}},
                        {"id": 1, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "type", "type": {"type": "Literal", "literal": "msg"}}]}},
                        {"id": 2, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "type", "type": {"type": "Literal", "literal": "MSG"}}]}}
                    ]},
                """.formatted(name));

        assertThat(run.code()).isZero();
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** TSRPC takes null for an element of such a union also where the union has a name, and it may be in itself. */
    @Test
    void elementsMayBeNullIfTheirUnionSaysSo() throws IOException {
        Run run = changed(
                "{\"type\": \"String\"}", "{\"type\": \"Reference\", \"target\": \"Json\"}", "\"types\": {", """
                "types": {
                    "Json": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "String"}},
                        {"id": 1, "type": {"type": "Array", "elementType": {"type": "Reference", "target": "Json"}}},
                        {"id": 2, "type": {"type": "Interface", "indexSignature": {"keyType": "String", "type":
                            {"type": "Reference", "target": "Json"}}}},
                        {"id": 3, "type": {"type": "Literal", "literal": null}}
                    ]},
                """);

        assertThat(run.code()).isZero();
        assertThat(sources.file("Json.java"))
                .contains("(List<@Nullable Json> ")
                .contains("(Map<String, @Nullable Json> ");
        assertThat(sources.compile().problems()).isEmpty();
        assertThat(SameProto.differences(SameBytes.in(ProtoText.parse(Files.readString(proto))), sources.emitted()))
                .isEmpty();
    }

    /** As tsrpc-cli writes {@code enum Level { A = 0, B = "0", C = "toString", D = 1 }}; the number of `__proto__` is an object. */
    @Test
    void constantsThatBinaryDataDoesNotReachAreLeftOut() throws IOException {
        Run run = changed(
                "{\"type\": \"String\"}", "{\"type\": \"Reference\", \"target\": \"Level\"}", "\"types\": {", """
                "types": {
                    "Level": {"type": "Enum", "members": [
                        {"id": 0, "value": 0}, {"id": 0, "value": "0"}, {"value": "toString"}, {"id": {}, "value": "__proto__"},
                        {"id": 1, "value": 1}
                    ]},
                """);

        assertThat(run.err().lines())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).startsWith(".ts: Level: `\"0\"` is not written as it is; it was left out"))
                .anySatisfy(line -> assertThat(line).startsWith(".ts: Level: `toString` is not written as it is"))
                .anySatisfy(line -> assertThat(line).startsWith(".ts: Level: `__proto__` is not written as it is"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.file("Level.java")).containsOnlyOnce("@IntValue(0)").doesNotContain("@StringValue");
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** tsrpc-cli gives them no number, and TSBuffer does not send them. */
    @Test
    void propertiesThatHaveNoNumberAreLeftOut() throws IOException {
        Run run = changed(TEXT, """
                {"name": "constructor", "type": {"type": "String"}},
                {"id": 0, "name": "in", "type": {"type": "Interface", "properties": [
                    {"name": "valueOf", "type": {"type": "String"}}, {"id": 0, "name": "a", "type": {"type": "String"}}
                ]}}
                """);

        assertThat(run.err().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("MsgChat.ts: MsgChat: `constructor` is not written as it is; it was left out"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("MsgChat.ts: MsgChat.in: `valueOf` is not written as it is; it was left out"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** Class files allow 255 slots for the parameters of a constructor, of which a long and a double take two. */
    @ParameterizedTest
    @CsvSource({"127, double n0, long n125", "128, Double n0, Long n127", "254, Double n0, Long n253"})
    void recordsHaveAsManyNumbersAsConstructorsAllow(int count, String first, String last) throws IOException {
        Run run = changed(TEXT, numbers(0, count));

        assertThat(run.err()).isEmpty();
        assertThat(sources.file("MsgChat.java")).contains(first, last);
        assertThat(sources.compile().problems()).isEmpty();
    }

    @Test
    void whatNoConstructorCanHaveIsReported() throws IOException {
        Run run = changed(TEXT, numbers(0, 255));

        assertThat(run.err())
                .startsWith("MsgChat.ts: MsgChat: ")
                .contains("a record with the first 254 properties was written");
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.compile().problems()).singleElement().asString().contains("PROTO_DIFFERS", "n254");
    }

    @Test
    void aPropertyWithoutANameIsAnotherOneInJava() throws IOException {
        Run run = changed(TEXT, TEXT.replace("text", ""));

        assertThat(run.err()).startsWith("MsgChat.ts: MsgChat.").contains("which is another property in both formats");
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.file("MsgChat.java")).contains("String _Value").doesNotContain("FormerName");
    }

    @Test
    void whereAnObjectMayBeAnyValueIsNoted() throws IOException {
        Run run = changed(
                TEXT,
                "{\"id\": 0, \"name\": \"text\", \"type\": {\"type\": \"Array\", \"elementType\": {\"type\": \"Object\"}}}");

        assertThat(run.err())
                .isEqualTo(
                        "note: `object` is Object in Java, which may be a text, a number or a boolean, too: TSRPC's packages refuse"
                                + " these there: MsgChat.ts: MsgChat.text[]\n");
        assertThat(run.code()).isZero();
        assertThat(sources.file("MsgChat.java")).contains("List<Object> text");
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** Accessors of interfaces are those of their records. */
    @Test
    void numbersOfWhatIsExtendedAreBoxedToo() throws IOException {
        Files.writeString(proto, """
                {"services": [{"id": 0, "name": "A", "type": "msg"}, {"id": 1, "name": "B", "type": "msg"}], "types": {
                    "MsgA/MsgA": {"type": "Interface", "properties": [%s],
                        "extends": [{"id": 0, "type": {"type": "Reference", "target": "Base"}}]},
                    "MsgB/MsgB": {"type": "Interface", "properties": [%s],
                        "extends": [{"id": 0, "type": {"type": "Reference", "target": "Base"}}]},
                    "Base": {"type": "Interface", "properties": [%s]}
                }}
                """.formatted(numbers(100, 200), numbers(100, 101), numbers(0, 100)));
        assertThat(Run.java(proto, out).err()).isEmpty();
        assertThat(sources.compile().problems()).isEmpty();
    }

    private static String numbers(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(i -> "{\"id\": %d, \"name\": \"n%d\", \"type\": {\"type\": \"Number\"%s}}"
                        .formatted(i, i, i % 2 == 0 ? "" : ", \"scalarType\": \"int\""))
                .collect(Collectors.joining(","));
    }

    /** A type that may be null is no fault where that is written; what is beside it twice is one at its place. */
    @Test
    void whatIsNullOrUndefinedTwiceIsReportedAtItsPlace() throws IOException {
        String orNull =
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": %s}, {\"id\": 1, \"type\": {\"type\": \"Literal\"%s}}]}";
        String named = "{\"type\": \"Reference\", \"target\": \"N\"}";
        Run run = changed(
                TEXT,
                "{\"id\": 0, \"name\": \"list\", \"type\": {\"type\": \"Array\", \"elementType\": " + named + "}},"
                        + "{\"id\": 1, \"name\": \"two\", \"type\": " + orNull.formatted(named, ", \"literal\": null")
                        + ", \"optional\": true},"
                        + "{\"id\": 2, \"name\": \"un\", \"type\": " + orNull.formatted(named, "") + "}",
                "\"types\": {",
                "\"types\": {\"N\": " + orNull.formatted("{\"type\": \"String\"}", ", \"literal\": null") + ",");

        assertThat(run.err().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "MsgChat.ts: MsgChat.two: `N | null` is not written as it is; null was written once"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "MsgChat.ts: MsgChat.un: `N | undefined` is not written as it is; what may be absent"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.file("MsgChat.java"))
                .contains(
                        "List<@Nullable String> list,",
                        "@OrNull Optional<String> two,",
                        "@OrNull Optional<String> un)");
        assertThat(sources.compile().problems())
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem).containsPattern("\\[PROTO_DIFFERS].*`MsgChat\\.(?:two|un)`"));
    }

    /** As tsrpc-cli writes {@code null | string} if {@code string | null} was there before. */
    @Test
    void nullMayComeFirstIfItHasTheIdOfJava() throws IOException {
        Run run = changed("{\"type\": \"String\"}", """
                {"type": "Union", "members": [
                    {"id": 1, "type": {"type": "Literal", "literal": null}}, {"id": 0, "type": {"type": "String"}}
                ]}""");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(sources.file("MsgChat.java")).contains("@OrNull String text");
        assertThat(sources.compile().problems()).isEmpty();
        assertThat(SameProto.differences(SameBytes.in(ProtoText.parse(Files.readString(proto))), sources.emitted()))
                .isEmpty();
    }

    /** {@code one: Role, two: Role | null} with {@code type Role = 'a' | 'b' | null}: the compiler refuses the second one alone. */
    @Test
    void aUnionWithNullIsOneTypeBesideNullToo() throws IOException {
        String role = "{\"type\": \"Reference\", \"target\": \"Role\"}";
        Run run = changed(
                TEXT,
                "{\"id\": 0, \"name\": \"one\", \"type\": " + role + "}, {\"id\": 1, \"name\": \"two\", \"type\":"
                        + " {\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": " + role
                        + "}, {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}}",
                "\"types\": {",
                """
                "types": {
                    "Role": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Literal", "literal": "a"}},
                        {"id": 1, "type": {"type": "Literal", "literal": "b"}},
                        {"id": 2, "type": {"type": "Literal", "literal": null}}
                    ]},
                """);

        assertThat(run.err())
                .startsWith("MsgChat.ts: MsgChat.two: `Role | null` is not written as it is")
                .hasLineCount(1);
        assertThat(sources.compile().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).containsPattern("\\[PROTO_DIFFERS].*`MsgChat\\.two`"));
    }

    /** {@code type List = List[] | null}. */
    @Test
    void aTypeThatIsNullOrAListOfItselfIsReported() throws IOException {
        Run run = changed(
                "{\"type\": \"String\"}", "{\"type\": \"Reference\", \"target\": \"List\"}", "\"types\": {", """
                "types": {
                    "List": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Array", "elementType": {"type": "Reference", "target": "List"}}},
                        {"id": 1, "type": {"type": "Literal", "literal": null}}
                    ]},
                """);

        assertThat(run.err())
                .contains(": `List[] | null` is not written as it is; Object was written. The type consists of itself");
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.file("MsgChat.java")).contains("@OrNull List<Object> text");
    }

    /** Only the compiler would refuse an Object beside a map of texts, by another error than PROTO_DIFFERS. */
    @Test
    void aPropertyWithoutAFormBesideAnIndexSignatureIsReported() throws IOException {
        Run run = changed("{\"type\": \"String\"}", """
                {"type": "Interface", "properties": [
                    {"id": 0, "name": "k", "type": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Literal", "literal": "only"}}, {"id": 1, "type": {"type": "String"}}]}}
                ], "indexSignature": {"keyType": "String", "type": {"type": "String"}}}
                """);

        assertThat(run.err())
                .startsWith(
                        "MsgChat.ts: MsgChat.text: `{ k: 'only' | string; [key: string]: string; }` is not written as it is;"
                                + " a map was written.");
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.compile().problems()).singleElement().asString().contains("[PROTO_DIFFERS]");
    }

    @Test
    void aUnionOfOneTypeIsThatType() throws IOException {
        Run run = changed("{\"type\": \"String\"}", """
                {"type": "Union", "members": [{"id": 0, "type": {"type": "String"}}, {"id": 0, "type": {"type": "String"}}]}
                """);

        assertThat(run.err())
                .isEqualTo("MsgChat.ts: MsgChat.text: `string | string` is not written as it is; the type itself was"
                        + " written, which has the same JSON. In TypeScript, write it once.\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(sources.file("MsgChat.java")).contains("String text");
        assertThat(sources.compile().problems())
                .singleElement()
                .asString()
                .contains("[PROTO_DIFFERS]", "`MsgChat.text` was `String | String` and is now `String`");
    }

    @Test
    void generatedClassesHaveThePrefixThatIsAskedFor() throws IOException {
        Run.java(proto, out, "--prefix", "Talk");

        assertThat(sources.file("package-info.java")).startsWith("@Protocols(name = \"Talk\")\n");
        assertThat(sources.compile().problems()).isEmpty();
    }

    /** What the processor emits for a protocol with rooms is read again, by this command, by the processor, and by `tsrpc diff`. */
    @Test
    void servicesOfRoomsAreAskedForInsteadOfWritten() throws IOException {
        Run run = changed(
                "\"services\": [",
                "\"services\": [{\"id\": 1048581, \"name\": \"rt/Left\", \"type\": \"msg\"},",
                "\"types\": {",
                "\"types\": {\"rt/MsgLeft/MsgLeft\": {\"type\": \"Interface\"},");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(sources.files().keySet()).containsExactly("MsgChat.java", "package-info.java");
        assertThat(sources.file("package-info.java")).startsWith("@Protocols(rooms = true)\n");
        Sources.Compilation compilation = sources.compile();
        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.notes()).containsExactlyInAnyOrder("PROTO_TAKEN", "CONTRACT_BEGINS");

        Path emitted = directory.resolve("classes/META-INF/tsrpc/com.example.app.protocols/serviceProto.ts");
        assertThat(emitted).content().contains("\"rt/Resume\"");
        assertThat(Run.java(emitted, directory.resolve("again"), "--prefix", "Talk")
                        .code())
                .isZero();
        assertThat(directory.resolve("again").resolve(Sources.ROOT).resolve("package-info.java"))
                .content()
                .startsWith("@Protocols(name = \"Talk\", rooms = true)\n");
        Run diff = Run.of("diff", Files.writeString(directory.resolve("before.ts"), PROTO), emitted);
        assertThat(diff.out()).isEmpty();
        assertThat(diff.code()).isZero();
    }

    @Test
    void whatSourcesDoNotHaveIsSaid() throws IOException {
        Path protocols = Files.createDirectory(directory.resolve("protocols"));
        assertThat(Run.java(proto, out, "--sources", protocols).err())
                .isEqualTo("note: not found in " + protocols + ", so without comments: MsgChat/MsgChat\n");

        Files.writeString(
                protocols.resolve("MsgChat.ts"), "/** Ends *\u200b/ & <b>, `{@x}` \\u0022 */ interface MsgChat {}");
        Run run = Run.java(proto, out, "--sources", protocols, "--force");
        assertThat(run.err()).isEmpty();
        assertThat(sources.file("MsgChat.java")).contains("&amp; &lt;b&gt;");
        assertThat(sources.compile().problems()).isEmpty();

        Run none = Run.java(proto, out, "--sources", directory.resolve("none"));
        assertThat(none.err()).isEqualTo("error: " + directory.resolve("none") + ": there is no such directory\n");
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void typesThatNoServiceUsesAreNotWritten() throws IOException {
        Run run = changed("\"types\": {", "\"types\": {\n\"old/Thing\": {\"type\": \"Interface\"},");

        assertThat(run.err()).isEqualTo("note: not written, because no service uses it: old/Thing\n");
        assertThat(run.code()).isZero();
        assertThat(sources.files().keySet()).containsExactly("MsgChat.java", "package-info.java");
    }

    @Test
    void servicesWhoseFilesWouldBeTheSameHaveOtherNames() throws IOException {
        Run run = changed(
                "{\"id\": 0, \"name\": \"Chat\", \"type\": \"msg\"}",
                "{\"id\": 0, \"name\": \"Chat\", \"type\": \"msg\"}, {\"id\": 1, \"name\": \"chat\", \"type\": \"msg\"}");
        assertThat(run.err()).contains("`types.Msgchat/Msgchat` is missing");

        Files.writeString(
                proto,
                PROTO.replace(
                                "{\"id\": 0, \"name\": \"Chat\", \"type\": \"msg\"}",
                                "{\"id\": 0, \"name\": \"Chat\", \"type\": \"msg\"},{\"id\": 1, \"name\": \"chat\", \"type\": \"msg\"}")
                        .replace("\"types\": {", "\"types\": {\n\"Msgchat/Msgchat\": {\"type\": \"Interface\"},"));
        Run both = Run.java(proto, out);
        assertThat(both.err()).startsWith("services: `chat` is not written as it is");
        assertThat(both.code()).isEqualTo(3);
        assertThat(sources.file("MsgChat2.java")).contains("@FormerName(\"chat\")\npublic record MsgChat2() {}");
    }

    @Test
    void thousandsOfServicesAreWritten() throws IOException {
        String services = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"id\": " + i + ", \"name\": \"f" + i % 50 + "/Chat" + i + "\", \"type\": \"msg\"}")
                .collect(Collectors.joining(","));
        String types = IntStream.range(0, 3000)
                .mapToObj(i -> "\"f" + i % 50 + "/MsgChat" + i + "/MsgChat" + i
                        + "\": {\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"all\", \"type\":"
                        + " {\"type\": \"Reference\", \"target\": \"types/All\"}}]}")
                .collect(Collectors.joining(","));
        Files.writeString(
                proto,
                "{\"services\": [" + services + "], \"types\": {" + types
                        + ", \"types/All\": {\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"more\", \"optional\": true,"
                        + " \"type\": {\"type\": \"Reference\", \"target\": \"types/All\"}}]}}}");

        assertThat(Run.java(proto, out).code()).isZero();
        assertThat(sources.files()).hasSize(3002);
    }
}
