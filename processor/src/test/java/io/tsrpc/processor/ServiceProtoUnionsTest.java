package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of unions, literals and types made by operators, taken from a serviceProto.ts. */
class ServiceProtoUnionsTest extends ServiceProtoTestBase {
    @Test
    void mappedTypesAndIntersectionsBringTheIdsOfWhatTheyAreMadeOf() throws IOException {
        proto(PROTO.replace("{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}", """
                {"id": 2, "name": "change", "type": {"type": "Partial", "target":
                    {"type": "Pick", "target": {"type": "Reference", "target": "models/Square"}, "keys": ["side"]}}},
                {"id": 3, "name": "both", "type": {"type": "Intersection", "members": [
                    {"id": 4, "type": {"type": "Reference", "target": "base/BaseRequest"}},
                    {"id": 1, "type": {"type": "Interface", "properties": [
                        {"id": 6, "name": "text", "type": {"type": "String"}}]}}]}}
                """.replace(
                                "models/Square", "models/Plain"))
                .replace("\"base/Name\":", """
                "models/Plain": {"type": "Interface", "properties": [
                    {"id": 7, "name": "side", "type": {"type": "Number"}},
                    {"id": 2, "name": "length", "type": {"type": "Number"}}
                ]},
                "base/Name":"""));
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.Intersection;
                import io.tsrpc.contract.typescript.Partial;
                import io.tsrpc.contract.typescript.Pick;
                import java.util.Optional;
                public record MsgChat(Change change, Both both) {
                    record Plain(double side, double length) {}
                    @Pick(Plain.class) record Side(double side) {}
                    @Partial(Side.class) record Change(Optional<Double> side) {}
                    record Text(String text) {}
                    @Intersection({BaseRequest.class, Text.class}) record Both(Optional<String> token, String text) {}
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"length\"")).contains("\"id\": 2");
        assertThat(tree.contract()).containsPattern("\"id\": 7,\\s+\"name\": \"side\"|\"id\": 7, \"name\": \"side\"");
        assertThat(tree.line("\"target\": \"MsgChat/Text\"")).contains("\"id\": 1");
        assertThat(tree.line("\"name\": \"text\"")).contains("\"id\": 6");
    }

    @Test
    void literalsKeepTheirIdsInUnionsWithoutANameAndInRecords() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"role\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 4, \"type\": {\"type\": \"Literal\", \"literal\": \"admin\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": \"guest\"}}]}},"
                        + "{\"id\": 5, \"name\": \"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\"}},"
                        + "{\"id\": 8, \"name\": \"nick\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 0, \"type\": {\"type\": \"String\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}}"));
        tree.with("MsgChat", """
                import io.tsrpc.contract.StringValue;
                import io.tsrpc.contract.typescript.LiteralProperty;
                import io.tsrpc.contract.typescript.LiteralUnion;
                import io.tsrpc.contract.typescript.OrNull;
                @LiteralProperty(name = "kind", value = "chat")
                public record MsgChat(@OrNull String nick, Role role) {
                    @LiteralUnion
                    public enum Role { @StringValue("guest") GUEST, @StringValue("admin") ADMIN }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"role\"")).contains("\"id\": 2");
        assertThat(tree.line("\"admin\"")).contains("\"id\": 4");
        assertThat(tree.line("\"guest\"")).contains("\"id\": 1");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\""))
                .contains("\"id\": 5");
        assertThat(tree.line("\"nick\"")).contains("\"id\": 8");
    }

    /** {@code type Chat = 'chat'} has no name in data, whatever Java makes of it: a property with one value, a constant, a type. */
    @Test
    void namesOfLiteralsAreWhatTheyStandFor() throws IOException {
        proto(PROTO.replace(
                        "{\"id\": 2, \"name\": \"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"Square\"}}",
                        "{\"id\": 2, \"name\": \"kind\", \"type\": {\"type\": \"Reference\", \"target\": \"models/Kind\"}}")
                .replace("\"models/Square\": {", """
                        "models/Kind": {"type": "Reference", "target": "models/SquareKind"},
                        "models/SquareKind": {"type": "Literal", "literal": "Square"},
                        "models/Chat": {"type": "Literal", "literal": "chat"},
                        "models/Guest": {"type": "Literal", "literal": "guest"},
                        "models/Square": {""")
                .replace("{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}", """
                        {"id": 2, "name": "role", "type": {"type": "Union", "members": [
                            {"id": 4, "type": {"type": "Literal", "literal": "admin"}},
                            {"id": 1, "type": {"type": "Reference", "target": "models/Guest"}}]}},
                        {"id": 5, "name": "kind", "type": {"type": "Reference", "target": "models/Chat"}},
                        {"id": 6, "name": "again", "type": {"type": "Reference", "target": "models/Chat"}, "optional": true},
                        {"id": 8, "name": "nick", "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "Literal", "literal": "no"}},
                            {"id": 1, "type": {"type": "Literal", "literal": null}}]}}"""));
        tree.with("MsgChat", """
                import io.tsrpc.contract.StringValue;
                import io.tsrpc.contract.typescript.LiteralProperty;
                import io.tsrpc.contract.typescript.LiteralUnion;
                import io.tsrpc.contract.typescript.OrNull;
                import java.util.Optional;
                @LiteralProperty(name = "kind", value = "chat")
                public record MsgChat(Role role, Optional<Chat> again, @OrNull No nick) {
                    @LiteralUnion
                    public enum Role { @StringValue("guest") GUEST, @StringValue("admin") ADMIN }
                    @LiteralUnion
                    public enum Chat { @StringValue("chat") CHAT }
                    @LiteralUnion
                    public enum No { @StringValue("no") NO }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"guest\"")).contains("\"id\": 1");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\""))
                .contains("\"id\": 5");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"Square\""))
                .contains("\"id\": 2");
    }

    /** Replaces the only property of the message. */
    private void protoOfMessage(String type) throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"it\", \"type\": " + type + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"Number\", \"scalarType\": \"uint\"} | @Uint int it | \"java\": \"int\"",
                "{\"type\": \"Number\", \"scalarType\": \"int\"} | short it | \"java\": \"short\"",
                "{\"type\": \"Number\", \"scalarType\": \"int\"} | long it | \"scalarType\": \"int\"}",
                "{\"type\": \"Array\", \"elementType\": {\"type\": \"Number\", \"scalarType\": \"uint\"}}"
                        + " | java.util.List<@Uint Integer> it | \"java\": \"int\"",
                "{\"type\": \"Interface\", \"indexSignature\": {\"keyType\": \"Number\", \"type\": {\"type\": \"String\"}}}"
                        + " | java.util.Map<Byte, String> it | \"java\": \"byte\"",
                "{\"type\": \"IndexedAccess\", \"objectType\": {\"type\": \"Reference\", \"target\":"
                        + " \"models/user/UserModel\"}, \"index\": \"level\"} | chat.protocols.user.User.Level it | user/User/Level",
                "{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"models/user/UserModel\"}}"
                        + " | Key it | \"target\": \"MsgChat/Key\"",
            })
    void javaChoosesTheRangeOfANumberAndWritesTheTypeThatAnOperatorGives(String there, String java, String contract)
            throws IOException {
        protoOfMessage(there);
        tree.with("MsgChat", """
                import io.tsrpc.contract.Uint;
                import io.tsrpc.contract.typescript.LiteralUnion;
                public record MsgChat(%s) {
                    @LiteralUnion public enum Key { level, shape }
                }
                """.formatted(java));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"it\"")).contains("\"id\": 2", contract);
    }

    /** As {@code tsrpc-cli} gives them if the type in front of null has changed over the years. */
    @ParameterizedTest
    @CsvSource({"0, 1, true", "2, 1, false", "1, 0, false", "0, 2, false"})
    void aTypeOrNullHasTheNumbersThatJavaGivesThemOrIsAnError(int value, int nothing, boolean isSame)
            throws IOException {
        protoOfMessage("{\"type\": \"Union\", \"members\": [{\"id\": " + value + ", \"type\": {\"type\": \"String\"}},"
                + " {\"id\": " + nothing + ", \"type\": {\"type\": \"Literal\", \"literal\": null}}]}");
        tree.with("MsgChat", "public record MsgChat(@io.tsrpc.contract.typescript.OrNull String it) {}");
        if (isSame) {
            assertThat(tree.compile().errors()).isEmpty();
        } else {
            assertThat(tree.compile().errors())
                    .anySatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS]", "`MsgChat.it`"));
        }
    }

    @Test
    void nullAmongTheLiteralsOfAUnionIsAnError() throws IOException {
        protoOfMessage(
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": \"a\"}},"
                        + " {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": \"b\"}},"
                        + " {\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}");
        for (String annotation : new String[] {"@io.tsrpc.contract.typescript.OrNull", ""}) {
            tree.with("MsgChat", """
                    public record MsgChat(%s Letter it) {
                        @io.tsrpc.contract.typescript.LiteralUnion public enum Letter { a, b }
                    }
                    """.formatted(annotation));
            assertThat(tree.compile().errors())
                    .anySatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS]", "`MsgChat.it`"));
        }
    }

    @Test
    void membersOfUnionsWithoutADiscriminatorKeepTheirIds() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"to\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 7, \"type\": {\"type\": \"String\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Number\"}},"
                        + "{\"id\": 3, \"type\": {\"type\": \"Interface\", \"properties\": ["
                        + "{\"id\": 6, \"name\": \"y\", \"type\": {\"type\": \"Number\"}}]}},"
                        + "{\"id\": 9, \"type\": {\"type\": \"Interface\", \"properties\": ["
                        + "{\"id\": 4, \"name\": \"x\", \"type\": {\"type\": \"Number\"}}]}},"
                        + "{\"id\": 5, \"type\": {\"type\": \"Array\", \"elementType\": {\"type\": \"String\"}}}]}}"));
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                import java.util.List;
                public record MsgChat(To to) {
                    @Untagged
                    public sealed interface To {
                        record X(double x) implements To {}
                        record Y(double y) implements To {}
                        @UnionValue record Names(List<String> names) implements To {}
                        @UnionValue record Name(String name) implements To {}
                        @UnionValue record Number(double number) implements To {}
                    }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"id\": 7, \"type\": {\"type\": \"String\"}}")).contains("{");
        assertThat(tree.line("\"id\": 1, \"type\": {\"type\": \"Number\"}}")).contains("{");
        assertThat(tree.line("/ToY\"}}")).contains("\"id\": 3");
        assertThat(tree.line("/ToX\"}}")).contains("\"id\": 9");
        assertThat(tree.line("\"id\": 5, \"type\": {\"type\": \"Array\"")).contains("{");
        assertThat(tree.line("\"x\"")).contains("\"id\": 4");
    }
}
