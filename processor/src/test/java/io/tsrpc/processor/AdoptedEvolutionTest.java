package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types of a project in TypeScript that have null, undefined and truth values in them, from its numbers on to later changes. */
final class AdoptedEvolutionTest extends ContractTestBase {
    private static final String PROTO = """
            export const serviceProto = {
                "services": [{"id": 3, "name": "Chat", "type": "msg"}],
                "types": {
                    "MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 1, "name": "nick", "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "String"}}, {"id": 1, "type": {"type": "Literal", "literal": null}}]}},
                        {"id": 4, "name": "mail", "optional": true, "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "String"}}, {"id": 1, "type": {"type": "Literal", "literal": null}}]}},
                        {"id": 6, "name": "age", "optional": true, "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "Number", "scalarType": "int"}}, {"id": 1, "type": {"type": "Literal"}}]}},
                        {"id": 7, "name": "size", "optional": true, "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "Number"}}, {"id": 1, "type": {"type": "Literal", "literal": null}},
                            {"id": 2, "type": {"type": "Literal"}}]}},
                        {"id": 9, "name": "visible", "type": {"type": "Reference", "target": "Visible"}},
                        {"id": 12, "name": "role", "type": {"type": "Union", "members": [
                            {"id": 2, "type": {"type": "Literal", "literal": null}},
                            {"id": 4, "type": {"type": "Literal", "literal": true}},
                            {"id": 7, "type": {"type": "Literal", "literal": "user"}}]}}
                    ]},
                    "Visible": {"type": "Union", "members": [
                        {"id": 3, "type": {"type": "Literal", "literal": false}},
                        {"id": 5, "type": {"type": "Literal", "literal": "friends"}}]}
                }
            };
            """;
    private static final String MESSAGE = """
            import io.tsrpc.contract.StringValue;
            import io.tsrpc.contract.typescript.BooleanValue;
            import io.tsrpc.contract.typescript.LiteralUnion;
            import io.tsrpc.contract.typescript.OrNull;
            import io.tsrpc.contract.typescript.OrUndefined;
            import java.util.Optional;
            public record MsgChat(
                    @OrNull String nick,
                    @OrNull Optional<String> mail,
                    @OrUndefined Optional<Integer> age,
                    @OrUndefined @OrNull Optional<Double> size,
                    Visible visible,
                    @OrNull Role role) {
                @LiteralUnion
                public enum Visible { @BooleanValue(false) NOBODY, @StringValue("friends") FRIENDS }

                @OrNull
                @LiteralUnion
                public enum Role { @BooleanValue(true) ALL, @StringValue("user") USER }
            }
            """;

    @BeforeEach
    void write() throws IOException {
        tree.without("ApiSend").without("Color").with("MsgChat", MESSAGE);
        Files.writeString(tree.root().resolve("serviceProto.ts"), PROTO);
    }

    private void adopt() throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_TAKEN]");
        Files.delete(tree.root().resolve("serviceProto.ts"));
    }

    private void hasIds() throws IOException {
        assertThat(tree.line("\"name\": \"nick\"")).startsWith("{\"id\": 1,");
        assertThat(tree.line("\"name\": \"mail\"")).startsWith("{\"id\": 4,");
        assertThat(tree.line("\"name\": \"age\"")).startsWith("{\"id\": 6,");
        assertThat(tree.line("\"name\": \"size\"")).startsWith("{\"id\": 7,");
        assertThat(tree.line("\"name\": \"visible\"")).startsWith("{\"id\": 9,");
        assertThat(tree.line("\"literal\": false")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"literal\": \"friends\"")).startsWith("{\"id\": 5,");
        assertThat(tree.line("\"name\": \"role\""))
                .startsWith("{\"id\": 12,")
                .contains(
                        "{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}",
                        "{\"id\": 4, \"type\": {\"type\": \"Literal\", \"literal\": true}}",
                        "{\"id\": 7, \"type\": {\"type\": \"Literal\", \"literal\": \"user\"}}");
    }

    @Test
    void numbersAreTakenOverAndOrderDoesNotMatter() throws IOException {
        adopt();
        hasIds();
        String contract = tree.checkedContract();
        tree.with(
                "MsgChat",
                MESSAGE.replace("        @OrNull Role role)", "        @OrNull String nick)")
                        .replaceFirst("        @OrNull String nick,", "        @OrNull Role role,")
                        .replace(
                                "@BooleanValue(false) NOBODY, @StringValue(\"friends\") FRIENDS",
                                "@StringValue(\"friends\") FRIENDS, @BooleanValue(false) NOBODY")
                        .replace(
                                "@BooleanValue(true) ALL, @StringValue(\"user\") USER",
                                "@StringValue(\"user\") USER, @BooleanValue(true) ALL"));
        compiles();
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@OrNull String nick; String nick; NULLABLE_ELEMENT; nick; was `@Nullable String` and is now `String`",
                "@OrNull Optional<String> mail; Optional<String> mail; NULLABLE_ELEMENT; mail; was `@Nullable String` and is now `String`",
                "@OrUndefined Optional<Integer>; Optional<Integer>; TYPE_CHANGED; age; | undefined` and is now `int`",
                "@OrUndefined Optional<Integer>; @OrNull Optional<Integer>; NULLABLE_ELEMENT; age; | undefined` and is now `@Nullable int`",
                "@OrUndefined Optional<Integer>; @OrUndefined Optional<Double>; NUMBER_KIND; age; and is now `double`",
                "@OrUndefined @OrNull Optional<Double>; @OrNull Optional<Double>; NULLABLE_ELEMENT; size;"
                        + " was `double | null | undefined` and is now `@Nullable double`",
                "@OrUndefined @OrNull Optional<Double>; @OrUndefined Optional<Double>; TYPE_CHANGED; size;"
                        + " was `double | null | undefined` and is now `double | undefined`",
                "@OrUndefined @OrNull Optional<Double>; @OrUndefined @OrNull Optional<String>; TYPE_CHANGED; size; was `double` and is now `String`",
                "@BooleanValue(false) NOBODY; @BooleanValue(true) NOBODY; ENUM_VALUE_REMOVED; Visible.false; was removed",
                "@BooleanValue(false) NOBODY; @StringValue(\"false\") NOBODY; ENUM_VALUE_REMOVED; Visible.false; was removed",
                "@OrNull @LiteralUnion public enum Role; @LiteralUnion public enum Role; NULLABLE_ELEMENT; role; `@Nullable MsgChat/Role`",
            })
    void whatDiffersIsAnErrorAtTheBeginningAndLater(String from, String to, String rule, String place, String detail)
            throws IOException {
        String changed = onOneLine(MESSAGE).replace(from, to);
        assertThat(changed).isNotEqualTo(onOneLine(MESSAGE));
        tree.with("MsgChat", changed);
        assertThat(tree.compile().errors())
                .anySatisfy(error -> assertThat(error)
                        .startsWith("[PROTO_DIFFERS] " + rule)
                        .contains("`MsgChat." + place + "` ", detail));
        tree.with("MsgChat", MESSAGE);
        adopt();
        tree.with("MsgChat", changed);
        assertThat(tree.compile().errors())
                .anySatisfy(error -> assertThat(error)
                        .startsWith("[BREAKING_CHANGE] " + rule)
                        .contains("`MsgChat." + place + "` ", detail));

        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        tree.with("MsgChat", MESSAGE);
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        hasIds();
    }

    private static String onOneLine(String source) {
        return source.replaceAll("(@OrNull|@LiteralUnion)\n\\s*", "$1 ");
    }

    @Test
    void whatIsNewOrRenamedGetsNoNumberOfAnother() throws IOException {
        adopt();
        tree.with(
                "MsgChat",
                MESSAGE.replace(
                                "@BooleanValue(false) NOBODY",
                                "@StringValue(\"all\") ALL, @io.tsrpc.contract.FormerName(\"false\") @BooleanValue(true) NOBODY")
                        .replace(
                                "@StringValue(\"user\") USER",
                                "@BooleanValue(false) NONE, @StringValue(\"user\") USER"));
        assertThat(tree.compile().errors())
                .anyMatch(error -> error.startsWith("[BREAKING_CHANGE] ENUM_VALUE_RENAMED")
                        && error.contains("`MsgChat.Visible.true` was called `false`"))
                .anyMatch(error -> error.startsWith("[BREAKING_CHANGE] ENUM_VALUE_ADDED"));
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        assertThat(tree.line("\"now\": true")).startsWith("{\"id\": 3,").contains("\"literal\": false");
        assertThat(tree.line("\"literal\": \"all\"")).startsWith("{\"id\": 6,");
        assertThat(tree.line("\"name\": \"role\""))
                .contains(
                        "{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}",
                        "{\"id\": 4, \"type\": {\"type\": \"Literal\", \"literal\": true}}",
                        "{\"id\": 7, \"type\": {\"type\": \"Literal\", \"literal\": \"user\"}}",
                        "{\"id\": 8, \"type\": {\"type\": \"Literal\", \"literal\": false}}");
    }
}
