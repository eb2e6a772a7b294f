package io.tsrpc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiffTest {
    private static final String PROTO = """
            export const serviceProto: ServiceProto<ServiceType> = {
                "version": 3,
                "services": [
                    {"id": 0, "name": "Chat", "type": "msg"},
                    {"id": 4, "name": "user/Login", "type": "api", "conf": {"needLogin": false}}
                ],
                "types": {
                    "MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 0, "name": "text", "type": {"type": "String"}}
                    ]},
                    "user/PtlLogin/ReqLogin": {"type": "Interface", "properties": [
                        {"id": 0, "name": "name", "type": {"type": "Reference", "target": "types/Name"}},
                        {"id": 1, "name": "device", "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "os", "type": {"type": "Union", "members": [
                                {"id": 0, "type": {"type": "Literal", "literal": "ios"}}]}}]}, "optional": true}
                    ]},
                    "user/PtlLogin/ResLogin": {"type": "Interface", "properties": [
                        {"id": 0, "name": "user", "type": {"type": "Reference", "target": "user/User/User"}}
                    ]},
                    "user/User/User": {"type": "Interface", "properties": [
                        {"id": 0, "name": "friends", "type": {"type": "Array", "elementType":
                            {"type": "Reference", "target": "user/User/User"}}}
                    ]},
                    "types/Name": {"type": "String"}
                }
            };
            """;

    @TempDir
    Path directory;

    private Run diff(String... replacements) throws IOException {
        String after = PROTO;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(after).contains(replacements[i]);
            after = after.replace(replacements[i], replacements[i + 1]);
        }
        Path first = Files.writeString(directory.resolve("first.ts"), PROTO);
        Path second = Files.writeString(directory.resolve("second.ts"), after);
        return Run.of("diff", first, second);
    }

    private static void assertResult(Run run, int code, String... lines) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).containsExactly(lines);
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void whatIsWrittenAnotherWayIsTheSame() throws IOException {
        assertResult(
                diff(
                        "\"version\": 3",
                        "\"version\": 17",
                        "{\"type\": \"Reference\", \"target\": \"types/Name\"}",
                        "{\"type\": \"String\"}",
                        "user/User/User",
                        "people/Person"),
                0);
    }

    @Test
    void aMemberOfAUnionThatIsMovedIsTheSame() throws IOException {
        String chat = "{\"id\": 0, \"name\": \"text\", \"type\": {\"type\": \"String\"}}";
        String union = "{\"id\": 0, \"name\": \"text\", \"type\": {\"type\": \"Union\", \"members\": ["
                + "{\"id\": 0, \"type\": {\"type\": \"Reference\", \"target\": \"user/User/User\"}},"
                + "{\"id\": 1, \"type\": {\"type\": \"String\"}}]}}";
        Path first = Files.writeString(directory.resolve("first.ts"), PROTO.replace(chat, union));
        Path second = Files.writeString(
                directory.resolve("second.ts"), PROTO.replace(chat, union).replace("user/User/User", "people/Person"));

        assertResult(Run.of("diff", first, second), 0);
    }

    /** TypeScript takes properties from each member. */
    @Test
    void whatIsTakenFromAUnionIsCompared() throws IOException {
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Partial", "target": {"type": "Reference", "target": "Place"}},
                    "Place": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Reference", "target": "Point"}},
                        {"id": 1, "type": {"type": "Reference", "target": "Area"}}
                    ]},
                    "Point": {"type": "Interface", "properties": [{"id": 0, "name": "x", "type": {"type": "Number"}}]},
                    "Area": {"type": "Interface", "properties": [{"id": 0, "name": "y", "type": {"type": "Number"}}]}
                }}
                """;
        Path first = Files.writeString(directory.resolve("first.json"), proto);
        Path second = Files.writeString(
                directory.resolve("second.json"),
                proto.replace(
                        "\"name\": \"x\", \"type\": {\"type\": \"Number\"}",
                        "\"name\": \"x\", \"type\": {\"type\": \"String\"}"));

        assertResult(
                Run.of("diff", first, second),
                2,
                "BREAKS  TYPE_CHANGED: Point.x was `double` and is now `String`. Breaks old clients (binary and JSON; Java and TSRPC)"
                        + " and old servers (binary and JSON; Java and TSRPC)");
    }

    /** As Java has it if a member of a union without a discriminator is something else, too. */
    @Test
    void aTypeThatHasBecomeTwoIsTheSame() throws IOException {
        String one = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [
                        {"id": 0, "name": "at", "type": {"type": "Reference", "target": "Place"}},
                        {"id": 1, "name": "point", "type": {"type": "Reference", "target": "Point"}},
                        {"id": 2, "name": "to", "type": {"type": "Reference", "target": "Place"}}
                    ]},
                    "Place": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "String"}},
                        {"id": 1, "type": {"type": "Reference", "target": "Point"}}
                    ]},
                    "Point": {"type": "Interface", "properties": [{"id": 0, "name": "x", "type": {"type": "Number"}}]}
                }}
                """;
        String point = one.substring(one.indexOf("    \"Point\":"), one.lastIndexOf("}}"))
                .strip();
        String two = one.replace(point, point + ",\n" + point.replace("Point", "Place/Point"))
                .replace(
                        "{\"id\": 1, \"type\": {\"type\": \"Reference\", \"target\": \"Point\"",
                        "{\"id\": 1, \"type\": {\"type\": \"Reference\", \"target\": \"Place/Point\"");
        Path first = Files.writeString(directory.resolve("first.json"), one);
        Path second = Files.writeString(directory.resolve("second.json"), two);
        assertThat(two).isNotEqualTo(one).contains("\"target\": \"Place/Point\"");

        assertResult(Run.of("diff", first, second), 0);
        assertResult(Run.of("diff", second, first), 0);

        Files.writeString(
                second,
                two.replace(
                        "Place/Point\": {\"type\": \"Interface\", \"properties\": [{\"id\": 0,",
                        "Place/Point\": {\"type\": \"Interface\", \"properties\": [{\"id\": 1,"));
        Run other = Run.of("diff", first, second);
        assertThat(other.out())
                .startsWith("BREAKS  ID_CHANGED: ")
                .contains(".x had the id 0 and now has 1")
                .hasLineCount(1);
        assertThat(other.code()).isEqualTo(2);
    }

    /** TSBuffer insists on a property whose type has undefined only by a name, or by {@code NonNullable} not at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"IndexedAccess\", \"index\": \"x\", \"objectType\": {\"type\": \"Reference\", \"target\": \"Base\"}}",
                "{\"type\": \"NonNullable\", \"target\": {\"type\": \"IndexedAccess\", \"index\": \"x\", \"objectType\": {\"type\": \"Reference\", \"target\": \"Base\"}}}",
                "{\"type\": \"Reference\", \"target\": \"Maybe\"}"
            })
    void whatMayBeUndefinedByANameIsRequired(String named) throws IOException {
        String union =
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": {\"type\": \"String\"}}, {\"id\": 1, \"type\": {\"type\": \"Literal\"}}]}";
        String proto = """
                {"services": [{"id": 0, "name": "Get", "type": "api"}], "types": {
                    "PtlGet/ReqGet": {"type": "Interface"},
                    "PtlGet/ResGet": {"type": "Interface", "properties": [{"id": 0, "name": "p", "type": TYPE}]},
                    "Base": {"type": "Interface", "properties": [
                        {"id": 0, "name": "x", "type": {"type": "String"}, "optional": true}]},
                    "Maybe": UNION
                }}
                """.replace("UNION", union);
        Path first = Files.writeString(directory.resolve("first.json"), proto.replace("TYPE", named));
        Path second = Files.writeString(directory.resolve("second.json"), proto.replace("TYPE", union));
        Path third = Files.writeString(
                directory.resolve("third.json"), proto.replace("TYPE", named + ", \"optional\": true"));
        Path same = Files.writeString(
                directory.resolve("same.json"),
                proto.replace("TYPE", "{\"type\": \"Reference\", \"target\": \"Maybe\"}"));

        String required =
                "BREAKS  PROPERTY_NOW_OPTIONAL: PtlGet/ResGet.p was required and is now optional. Breaks old clients (binary and JSON; Java and TSRPC)";
        assertResult(Run.of("diff", first, second), 2, required);
        assertResult(Run.of("diff", first, third), 2, required);
        assertResult(Run.of("diff", first, same), 0);
        assertResult(Run.of("diff", same, first), 0);
    }

    @Test
    void whatIsNotNullMayNotBecomeNull() throws IOException {
        String union =
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": {\"type\": \"String\"}}, {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}";
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [{"id": 0, "name": "p", "type": TYPE}]}
                }}
                """;
        Path first = Files.writeString(
                directory.resolve("first.json"),
                proto.replace("TYPE", "{\"type\": \"NonNullable\", \"target\": " + union + "}"));
        Path second = Files.writeString(directory.resolve("second.json"), proto.replace("TYPE", union));

        assertThat(Run.of("diff", first, second).out()).startsWith("BREAKS  ").contains(" MsgGo/MsgGo.p");
        assertResult(Run.of("diff", first, first), 0);
    }

    /** tsrpc-cli keeps the ids if the order changes; data has nothing but them. */
    @Test
    void nullMayComeFirstOrLast() throws IOException {
        String type = "{\"id\": 1, \"type\": {\"type\": \"String\"}}";
        String nothing = "{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": null}}";
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [
                        {"id": 0, "name": "p", "type": UNION},
                        {"id": 1, "name": "all", "type": {"type": "Array", "elementType": UNION}},
                        {"id": 2, "name": "either", "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "Array", "elementType": UNION}}, {"id": 1, "type": {"type": "Number"}}
                        ]}}
                    ]}
                }}
                """;
        String union = "{\"type\": \"Union\", \"members\": [%s, %s]}";
        String nullFirst = proto.replace("UNION", union.formatted(nothing, type));
        String nullLast = proto.replace("UNION", union.formatted(type, nothing));
        Path first = Files.writeString(directory.resolve("first.json"), nullFirst);
        Path last = Files.writeString(directory.resolve("last.json"), nullLast);
        Path javaFirst = Files.writeString(directory.resolve("javaFirst.json"), withIdsOfJava(nullFirst));
        Path javaLast = Files.writeString(directory.resolve("javaLast.json"), withIdsOfJava(nullLast));

        assertResult(Run.of("diff", first, last), 0);
        assertResult(Run.of("diff", last, first), 0);
        assertResult(Run.of("diff", javaFirst, javaLast), 0);
        assertThat(Run.of("diff", last, javaFirst).out())
                .contains(
                        "BREAKS  TYPE_CHANGED: MsgGo/MsgGo.p was `null | String` and is now `@Nullable String`, which has other ids."
                                + " Breaks old clients (binary; Java and TSRPC) and old servers (binary; Java and TSRPC)\n");
    }

    private static String withIdsOfJava(String proto) {
        return proto.replace(
                        "{\"id\": 1, \"type\": {\"type\": \"String\"", "{\"id\": 0, \"type\": {\"type\": \"String\"")
                .replace(
                        "{\"id\": 0, \"type\": {\"type\": \"Literal\"", "{\"id\": 1, \"type\": {\"type\": \"Literal\"");
    }

    @Test
    void anotherKindOfTypeIsToldFromTheOneBefore() throws IOException {
        String base = "{\"type\": \"Reference\", \"target\": \"Base\"}";
        String union = "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": " + base
                + "}, {\"id\": 1, \"type\": {\"type\": \"Literal\"}}]}, \"optional\": true";
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [{"id": 0, "name": "p", "type": TYPE}]},
                    "Base": {"type": "Interface", "properties": [{"id": 0, "name": "x", "type": {"type": "String"}}]}
                }}
                """;
        Path first = Files.writeString(
                directory.resolve("first.json"), proto.replace("TYPE", base + ", \"optional\": true"));
        Path second = Files.writeString(directory.resolve("second.json"), proto.replace("TYPE", union));

        assertThat(Run.of("diff", first, second).out())
                .startsWith(
                        "BREAKS  TYPE_CHANGED: MsgGo/MsgGo.p is now `Base | undefined` (Union), which is another kind of"
                                + " type than `Base` (Interface). ")
                .hasLineCount(1);
        assertThat(Run.of("diff", second, first).out())
                .startsWith("BREAKS  TYPE_CHANGED: MsgGo/MsgGo.p is now `Base` (Interface), which is another kind of"
                        + " type than `Base | undefined` (Union). ")
                .hasLineCount(1);

        Files.writeString(
                first,
                proto.replace(
                        "TYPE",
                        union.replace(
                                "}]}, \"opt",
                                "}, {\"id\": 2, \"type\": {\"type\": \"Array\", \"elementType\": {\"type\": \"String\"}}}]}, \"opt")));
        assertThat(Run.of("diff", first, second).out()).contains(" MsgGo/MsgGo.p.List<String> was removed");
    }

    /** Java has any value in both. */
    @Test
    void whatIsAnyMayBeNoObject() throws IOException {
        String proto = """
                {"services": [{"id": 0, "name": "Get", "type": "api"}], "types": {
                    "PtlGet/ReqGet": {"type": "Interface", "properties": [{"id": 0, "name": "o", "type": {"type": "Object"}}]},
                    "PtlGet/ResGet": {"type": "Interface", "properties": [{"id": 0, "name": "o", "type": {"type": "Object"}}]}
                }}
                """;
        Path object = Files.writeString(directory.resolve("object.json"), proto);
        Path any = Files.writeString(directory.resolve("any.json"), proto.replace("\"Object\"", "\"Any\""));

        assertResult(Run.of("diff", object, object), 0);
        assertResult(
                Run.of("diff", object, any),
                2,
                "        TYPE_CHANGED: PtlGet/ReqGet.o was `object` and is now `Object`",
                "BREAKS  TYPE_CHANGED: PtlGet/ResGet.o was `object` and is now `Object`. Breaks old clients (binary and JSON; TSRPC)");
        assertResult(
                Run.of("diff", any, object),
                1,
                "        TYPE_CHANGED: PtlGet/ReqGet.o was `Object` and is now `object`",
                "        TYPE_CHANGED: PtlGet/ResGet.o was `Object` and is now `object`. Breaks old servers (binary and JSON; TSRPC)");
    }

    /** As Java writes {@code export type MsgStop = MsgGo}. */
    @Test
    void anotherNameOfAMessageIsTheMessage() throws IOException {
        String kind = """
                {"type": "Union", "members": [
                    {"id": 0, "type": {"type": "Literal", "literal": "slow"}},
                    {"id": 1, "type": {"type": "Literal", "literal": "fast"}},
                    {"id": 2, "type": {"type": "Literal", "literal": null}}
                ]}""";
        String go = """
                {"type": "Interface", "properties": [{"id": 0, "name": "kinds", "type": {"type": "Union", "members": [
                    {"id": 0, "type": {"type": "Interface", "indexSignature": {"keyType": "String", "type": KIND}}},
                    {"id": 1, "type": {"type": "String"}}
                ]}}]}""";
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}, {"id": 1, "name": "Stop", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": GO, "MsgStop/MsgStop": STOP, "Kind": KIND
                }}
                """;
        Path first = Files.writeString(
                directory.resolve("first.json"),
                proto.replace("GO", go.replace("KIND", "{\"type\": \"Reference\", \"target\": \"Kind\"}"))
                        .replace("STOP", "{\"type\": \"Reference\", \"target\": \"MsgGo/MsgGo\"}")
                        .replace("KIND", kind));
        String two = proto.replace("GO", go).replace("STOP", go).replace("KIND", kind);
        Path second = Files.writeString(directory.resolve("second.json"), two);

        assertResult(Run.of("diff", first, second), 0);
        assertResult(Run.of("diff", second, first), 0);

        int stop = two.indexOf("MsgStop/MsgStop");
        Files.writeString(second, two.substring(0, stop) + two.substring(stop).replaceFirst("\"id\": 0", "\"id\": 7"));
        Run other = Run.of("diff", first, second);
        assertThat(other.out())
                .startsWith("BREAKS  ID_CHANGED: MsgStop/MsgStop.kinds ")
                .hasLineCount(1);
        assertThat(other.code()).isEqualTo(2);
    }

    @Test
    void aNewServiceBreaksNobody() throws IOException {
        assertResult(
                diff(
                        "\"services\": [",
                        "\"services\": [{\"id\": 9, \"name\": \"Bye\", \"type\": \"msg\"},",
                        "\"types/Name\":",
                        "\"MsgBye/MsgBye\": {\"type\": \"Interface\"}, \"types/Name\":"),
                1,
                "        SERVICE_ADDED: msg Bye (9)");
    }

    @Test
    void aServiceThatIsGoneBreaksItsClients() throws IOException {
        assertResult(
                diff("{\"id\": 0, \"name\": \"Chat\", \"type\": \"msg\"},", ""),
                2,
                "BREAKS  SERVICE_REMOVED: msg Chat was removed. Breaks old clients (binary and JSON; Java)");
    }

    @Test
    void anotherNumberBreaksBinary() throws IOException {
        assertResult(
                diff("{\"id\": 4, \"name\": \"user/Login\"", "{\"id\": 5, \"name\": \"user/Login\""),
                2,
                "BREAKS  ID_CHANGED: api user/Login had the id 4 and now has 5. Breaks old clients (binary; Java) and old"
                        + " servers (binary; Java)");
        assertThat(diff("{\"id\": 0, \"name\": \"Chat\"", "{\"id\": 7, \"name\": \"Chat\"")
                        .out())
                .startsWith(
                        "BREAKS  ID_CHANGED: msg Chat had the id 0 and now has 7. Breaks old clients (binary; Java and"
                                + " TSRPC) and old servers (binary; Java and TSRPC)");
        assertThat(diff("{\"id\": 0, \"name\": \"text\"", "{\"id\": 1, \"name\": \"text\"")
                        .out())
                .startsWith("BREAKS  ID_CHANGED: MsgChat/MsgChat.text had the id 0 and now has 1. Breaks old clients"
                        + " (binary; Java and TSRPC)");
    }

    @Test
    void typesWithoutNamesAreComparedInDetail() throws IOException {
        assertResult(
                diff(
                        "{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": \"ios\"}}",
                        "{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": \"ios\"}},"
                                + " {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": \"web\"}}"),
                1,
                "        ENUM_VALUE_ADDED: user/PtlLogin/ReqLogin.device.os.\"web\" is new");
        assertThat(diff("{\"id\": 0, \"name\": \"os\", ", "{\"id\": 0, \"name\": \"system\", ")
                        .out())
                .contains("PROPERTY_REMOVED: user/PtlLogin/ReqLogin.device.os")
                .contains("user/PtlLogin/ReqLogin.device.system");
    }

    /** Instead of the number, which says nothing. */
    @Test
    void membersWithoutANameAreCalledAfterTheirDiscriminator() throws IOException {
        String proto = """
                {"services": [{"id": 0, "name": "Go", "type": "msg"}], "types": {
                    "MsgGo/MsgGo": {"type": "Interface", "properties": [
                        {"id": 0, "name": "it", "type": {"type": "Reference", "target": "Expr"}}
                    ]},
                    "Neg": {"type": "Literal", "literal": "neg"},
                    "Expr": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "v", "type": {"type": "Literal", "literal": 1}},
                            {"id": 1, "name": "kind", "type": {"type": "Literal", "literal": "num"}}]}},
                        {"id": 2, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "v", "type": {"type": "Literal", "literal": 1}},
                            {"id": 1, "name": "kind", "type": {"type": "Reference", "target": "Neg"}},
                            {"id": 2, "name": "of", "type": {"type": "Interface", "properties": [
                                {"id": 0, "name": "x", "type": {"type": "Number"}}]}}]}},
                        {"id": 4, "type": {"type": "Interface", "properties": [
                            {"id": 0, "name": "v", "type": {"type": "Literal", "literal": 2}},
                            {"id": 1, "name": "kind", "type": {"type": "Literal", "literal": 7}}]}},
                        {"id": 5, "type": {"type": "Array", "elementType": {"type": "String"}}}
                    ]}
                }}
                """;
        Path first = Files.writeString(directory.resolve("first.json"), proto);
        Path second = Files.writeString(
                directory.resolve("second.json"),
                proto.replace("{\"type\": \"Number\"}", "{\"type\": \"String\"}")
                        .replace("\"literal\": 7}", "\"literal\": 8}")
                        .replace("{\"id\": 0, \"type\": {\"type\": \"I", "{\"id\": 7, \"type\": {\"type\": \"I")
                        .replace("{\"id\": 4, ", "{\"id\": 6, "));

        assertThat(Run.of("diff", first, second)
                        .out()
                        .replaceAll("(?m)\\. Breaks .*$", "")
                        .lines())
                .containsExactlyInAnyOrder(
                        "BREAKS  TYPE_CHANGED: Expr{kind: 'neg'}.of.x was `double` and is now `String`",
                        "BREAKS  ID_CHANGED: Expr.Expr{kind: 'num'} had the id 0 and now has 7",
                        "BREAKS  UNION_MEMBER_REMOVED: Expr.Expr{kind: 7} was removed",
                        "BREAKS  UNION_MEMBER_ADDED: Expr.Expr{kind: 8} is new");
    }

    @Test
    void anAliasIsWhatItStandsFor() throws IOException {
        Run run = diff("\"types/Name\": {\"type\": \"String\"}", "\"types/Name\": {\"type\": \"Number\"}");
        assertThat(run.out()).startsWith("BREAKS  TYPE_CHANGED: user/PtlLogin/ReqLogin.name");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatBreaksOnlyOldServersIsNoBreakUnlessTheyComeBack() throws IOException {
        Run run = diff(
                "{\"id\": 0, \"name\": \"user\", ",
                "{\"id\": 1, \"name\": \"time\", \"type\": {\"type\": \"Date\"}},"
                        + "{\"id\": 0, \"name\": \"user\", ");
        assertThat(run.out())
                .startsWith(
                        "        PROPERTY_ADDED_REQUIRED: user/PtlLogin/ResLogin.time is new and required. Breaks old"
                                + " servers");
        assertThat(run.code()).isEqualTo(1);
        Path first = directory.resolve("first.ts");
        Path second = directory.resolve("second.ts");
        assertThat(Run.of("diff", "--rollback", first, second).code()).isEqualTo(2);
    }

    @Test
    void otherConfigurationIsADifference() throws IOException {
        assertResult(
                diff("\"needLogin\": false", "\"needLogin\": true"),
                1,
                "        CONF_CHANGED: api user/Login has another configuration");
    }

    @Test
    void whatIsNoProtocolIsTrouble() throws IOException {
        Path good = Files.writeString(directory.resolve("good.ts"), PROTO);
        Path bad = Files.writeString(
                directory.resolve("bad.ts"), PROTO.replace("\"version\": 3,", "\"version\": 3,\n  oops,"));

        Run malformed = Run.of("diff", good, bad);
        assertThat(malformed.code()).isEqualTo(3);
        assertThat(malformed.err()).startsWith("error: " + bad + ": no service proto: line 3: ");

        Run missing = Run.of("diff", good, directory.resolve("none.ts"));
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("none.ts: there is no such file");

        assertThat(Run.of("diff", good).code()).isEqualTo(3);
    }

    @Test
    void contractsOfJavaAreComparedToo() throws IOException {
        Path contract =
                Path.of("../examples/chatroom/src/main/java/io/tsrpc/example/chatroom/protocols/serviceProto.json");
        assertResult(Run.of("diff", contract, contract), 0);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** As the compiler writes it, without checks. */
    private static String contract(String types) {
        return """
                {"contract": 1, "services": [{"id": 0, "name": "Get", "type": "api"}], "types": {
                    "PtlGet/ReqGet": {"type": "Interface"},
                    %s
                }, "retired": {"services": [], "types": {}}, "accepted": []}
                """.formatted(types);
    }

    private static final String ITEM = """
            "PtlGet/ResGet": {"type": "Interface", "properties": [
                {"id": 0, "name": "kind", "type": {"type": "Reference", "target": "Item/Kind"}}]},
            "Item/Kind": {"type": "Union", "members": [
                {"id": 0, "type": {"type": "Reference", "target": "Item/KindBook"}},
                {"id": 1, "type": {"type": "Reference", "target": "Item/KindTool"}}]},
            "Item/KindBook": {"type": "Interface", "properties": [
                {"id": 0, "name": "type", "type": {"type": "Literal", "literal": "Book"}},
                {"id": 1, "name": "isbn", "type": {"type": "String"}}], "java": "Item.Kind.Book"},
            "Item/KindTool": {"type": "Interface", "properties": [
                {"id": 0, "name": "type", "type": {"type": "Literal", "literal": "Tool"}},
                {"id": 1, "name": "sort", "type": {"type": "Reference", "target": "Item/Sort"}}], "java": "Item.Kind.Tool"},
            "Item/Sort": {"type": "Enum", "members": [{"id": 0, "value": "SAW"}]}""";

    /** Which are told apart by their discriminators and have the same ids. */
    @Test
    void aUnionOfAContractThatIsMovedIsTheSame() throws IOException {
        String nested = contract(ITEM);
        String moved = nested.replace("Item/Kind", "Kind/").replace("Kind/\"", "Kind/Kind\"");
        String known = moved.replace(
                "\"target\": \"Kind/Tool\"}}]}",
                "\"target\": \"Kind/Tool\"}}], \"retired\": ["
                        + "{\"id\": 0, \"type\": {\"type\": \"Reference\", \"target\": \"Item/KindBook\"}, \"now\": \"Kind/Book\"},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Reference\", \"target\": \"Item/KindTool\"}, \"now\": \"Kind/Tool\"}]}");
        assertThat(moved).contains("\"Kind/Kind\"", "\"Kind/Book\"").doesNotContain("Item/Kind");
        assertThat(known).contains("\"retired\": [");

        Path[] all = {file("nested.json", nested), file("moved.json", moved), file("known.json", known)};
        for (Path one : all) {
            for (Path other : all) {
                assertResult(Run.of("diff", "--rollback", one, other), 0);
            }
        }
    }

    @Test
    void whatIsInAMovedUnionIsCompared() throws IOException {
        String moved = contract(ITEM).replace("Item/Kind", "Kind/").replace("Kind/\"", "Kind/Kind\"");
        Path nested = file("nested.json", contract(ITEM));

        assertResult(
                Run.of(
                        "diff",
                        nested,
                        file("type.json", moved.replace("{\"type\": \"String\"}", "{\"type\": \"Number\"}"))),
                2,
                "BREAKS  TYPE_CHANGED: Kind/Book.isbn was `String` and is now `double`. Breaks old clients (binary and JSON; Java"
                        + " and TSRPC) and old servers (binary and JSON; Java and TSRPC)");
        assertResult(
                Run.of(
                        "diff",
                        nested,
                        file("constant.json", moved.replace("\"SAW\"}", "\"SAW\"}, {\"id\": 1, \"value\": \"AXE\"}"))),
                2,
                "BREAKS  ENUM_VALUE_ADDED: Item/Sort.\"AXE\" is new. Breaks old clients (binary and JSON; Java and TSRPC)");

        String swapped = moved.replace("\"id\": 0, \"type\": {\"type\": \"R", "\"id\": 7, \"type\": {\"type\": \"R")
                .replace("\"id\": 1, \"type\": {\"type\": \"R", "\"id\": 0, \"type\": {\"type\": \"R")
                .replace("\"id\": 7, ", "\"id\": 1, ");
        assertThat(Run.of("diff", nested, file("ids.json", swapped)).code()).isEqualTo(2);
        Run another = Run.of(
                "diff", nested, file("other.json", moved.replace("\"literal\": \"Tool\"", "\"literal\": \"Saw\"")));
        assertThat(another.out()).contains("BREAKS  UNION_MEMBER_ADDED: Kind/Kind.Kind/Tool is new");
        assertThat(another.code()).isEqualTo(2);
    }

    /** Members that are no records, and records without a discriminator. */
    @Test
    void aMovedUnionWithoutADiscriminatorIsTheSame() throws IOException {
        String union = """
                "PtlGet/ResGet": {"type": "Interface", "properties": [
                    {"id": 0, "name": "all", "type": {"type": "Array", "elementType": {"type": "Reference", "target": "It/It"}}}]},
                "It/It": {"type": "Union", "members": [
                    {"id": 0, "type": {"type": "String"}},
                    {"id": 1, "type": {"type": "Array", "elementType": {"type": "Reference", "target": "It/Part"}}},
                    {"id": 2, "type": {"type": "Interface", "indexSignature": {
                        "keyType": "String", "type": {"type": "Reference", "target": "It/Part"}}}},
                    {"id": 4, "type": {"type": "Reference", "target": "It/Part"}},
                    {"id": 3, "type": {"type": "Reference", "target": "It/Pair"}}], "order": [0, 1, 2, 4, 3]},
                "It/Part": {"type": "Interface", "properties": [{"id": 0, "name": "a", "type": {"type": "String"}}]},
                "It/Pair": {"type": "Tuple", "elementTypes": [{"type": "String"}], "names": ["a"]}""";
        Path first = file("first.json", contract(union));
        Path second = file("second.json", contract(union.replace("\"It/", "\"other/")));

        assertResult(Run.of("diff", "--rollback", first, second), 0);
        assertResult(Run.of("diff", "--rollback", second, first), 0);

        Files.writeString(
                second, contract(union.replace("\"It/", "\"other/").replace("\"name\": \"a\"", "\"name\": \"b\"")));
        assertThat(Run.of("diff", first, second).out())
                .contains("BREAKS  PROPERTY_REMOVED: other/Part.a was required and is removed");
    }

    /** A contract remembers what was renamed also if it is the earlier one. */
    @Test
    void aRollbackOfARenamedPropertyBreaksJsonAlone() throws IOException {
        String before = """
                "PtlGet/ResGet": {"type": "Interface", "properties": [{"id": 0, "name": "name", "type": {"type": "String"}}]}""";
        String after = before.replace("\"name\": \"name\"", "\"name\": \"title\"")
                .replace(
                        "]}",
                        "], \"retired\": [{\"id\": 0, \"name\": \"name\", \"type\": {\"type\": \"String\"}, \"now\": \"title\"}]}");
        Path first = file("first.json", contract(before));
        Path second = file("second.json", contract(after));

        String victims = " Breaks old clients (JSON; Java and TSRPC) and old servers (JSON; Java and TSRPC)";
        assertResult(
                Run.of("diff", first, second),
                2,
                "BREAKS  PROPERTY_RENAMED: PtlGet/ResGet.title was called `name`." + victims);
        assertResult(
                Run.of("diff", second, first),
                2,
                "BREAKS  PROPERTY_RENAMED: PtlGet/ResGet.name was called `title`." + victims);
    }

    private static final String NARROW = """
            "PtlGet/ResGet": {"type": "Interface", "properties": [
                {"id": 0, "name": "total", "type": {"type": "Number", "scalarType": "int", "java": "int"}},
                {"id": 1, "name": "key", "type": {"type": "String", "java": "UUID"}},
                {"id": 2, "name": "tags", "type": {"type": "Array", "elementType": {"type": "String", "java": "URI"}, "java": "Set"}},
                {"id": 3, "name": "byNumber", "type": {"type": "Interface", "indexSignature": {
                    "keyType": "Number", "type": {"type": "Number", "java": "float"}, "java": "short"}}},
                {"id": 4, "name": "own", "type": {"type": "Buffer", "arrayType": "Uint8Array", "java": "com.example.Key"}},
                {"id": 5, "name": "big", "type": {"type": "Number", "scalarType": "uint", "java": "64 bits"}},
                {"id": 6, "name": "pair", "type": {"type": "Reference", "target": "Pair/Pair"}},
                {"id": 7, "name": "either", "type": {"type": "Reference", "target": "Either/Either"}}]},
            "Pair/Pair": {"type": "Tuple", "elementTypes": [{"type": "Number", "scalarType": "uint", "java": "byte"}], "names": ["a"]},
            "Either/Either": {"type": "Union", "members": [
                {"id": 0, "type": {"type": "String", "java": "LOCAL_DATE"}},
                {"id": 1, "type": {"type": "String"}}], "order": [1, 0]}""";

    /** TypeScript says nothing of what only Java knows. */
    @Test
    void whatTypeScriptCannotSayIsNotCompared() throws IOException {
        String narrow = NARROW.replace("{\"type\": \"String\", \"java\": \"LOCAL_DATE\"}", "{\"type\": \"Number\"}");
        String wide = narrow.replaceAll(", \"(java|order|names)\": (\"[^\"]*\"|\\[[^]]*\\])", "");
        assertThat(wide).doesNotContain("\"java\"", "order", "names");
        String proto = contract(wide)
                .replace("\"contract\": 1, ", "")
                .replace(", \"retired\": {\"services\": [], \"types\": {}}, \"accepted\": []", "");
        Path java = file("java.json", contract(narrow));
        Path typeScript = file("proto.ts", "export const serviceProto: ServiceProto<ServiceType> = " + proto);

        assertResult(Run.of("diff", "--rollback", java, typeScript), 0);
        assertResult(Run.of("diff", "--rollback", typeScript, java), 0);

        Run ofJava = Run.of("diff", java, file("wide.json", contract(wide)));
        assertThat(ofJava.out()).contains(" NUMBER_RANGE: ", " TEXT_FORM: ", " SET: ", " MAP_KEY: ");
        assertThat(ofJava.code()).isEqualTo(2);

        Files.writeString(
                typeScript,
                "export const serviceProto = "
                        + proto.replace("\"scalarType\": \"int\"", "\"scalarType\": \"double\""));
        Run other = Run.of("diff", java, typeScript);
        assertThat(other.out()).startsWith("BREAKS  NUMBER_KIND: PtlGet/ResGet.total was `long` and is now `double`");
        assertThat(other.code()).isEqualTo(2);
    }

    private static final String EXTENDING = """
            "PtlGet/ResGet": {"type": "Interface", "extends": [
                {"id": 0, "type": {"type": "Reference", "target": "Base"}}],
                "properties": [{"id": 1, "name": "own", "type": {"type": "String"}}]},
            "Base": {"type": "Interface", "properties": [{"id": 0, "name": "token", "type": {"type": "String"}}]}""";

    /** In JSON an object has all properties, wherever they are declared. */
    @Test
    void whatAnObjectDoesNotExtendAnyMoreIsTheSameInJson() throws IOException {
        String flat = """
                "PtlGet/ResGet": {"type": "Interface", "properties": [
                    {"id": 1, "name": "own", "type": {"type": "String"}}, {"id": 2, "name": "token", "type": {"type": "String"}}]}""";
        Path first = file("first.json", contract(EXTENDING));
        Path second = file("second.json", contract(flat));
        String victims = " Breaks old clients (binary; Java and TSRPC) and old servers (binary; Java and TSRPC)";

        assertResult(
                Run.of("diff", first, second),
                2,
                "BREAKS  EXTENDS_CHANGED: PtlGet/ResGet extended `Base` (0) and now extends nothing." + victims);
        assertResult(
                Run.of("diff", second, first),
                2,
                "BREAKS  EXTENDS_CHANGED: PtlGet/ResGet extends `Base` (0) now." + victims);

        Files.writeString(
                second,
                contract(flat.replace(", {\"id\": 2, \"name\": \"token\", \"type\": {\"type\": \"String\"}}", "")));
        assertResult(
                Run.of("diff", first, second),
                2,
                "BREAKS  EXTENDS_CHANGED: PtlGet/ResGet extended `Base` (0) and now extends nothing." + victims,
                "BREAKS  PROPERTY_REMOVED: PtlGet/ResGet.token was required and is removed. Breaks old clients (JSON; Java and TSRPC)");

        Files.writeString(
                second,
                contract(flat.replace(
                        "\"token\", \"type\": {\"type\": \"String\"", "\"token\", \"type\": {\"type\": \"Boolean\"")));
        assertThat(Run.of("diff", first, second).out())
                .contains(
                        "TYPE_CHANGED: PtlGet/ResGet.token was `String` and is now `boolean`. Breaks old clients (JSON;");
    }
}
