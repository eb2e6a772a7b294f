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
            delimiter = '|',
            value = {
                "@OrNull String nick | String nick | nick",
                "@OrNull Optional<String> mail | Optional<String> mail | mail",
                "@OrUndefined Optional<Integer> | Optional<Integer> | age",
                "@OrUndefined Optional<Integer> | @OrNull Optional<Integer> | age",
                "@OrUndefined Optional<Integer> | @OrUndefined Optional<Double> | age",
                "@OrUndefined @OrNull Optional<Double> | @OrNull Optional<Double> | size",
                "@OrUndefined @OrNull Optional<Double> | @OrUndefined Optional<Double> | size",
                "@BooleanValue(false) NOBODY | @BooleanValue(true) NOBODY | Visible",
                "@BooleanValue(false) NOBODY | @StringValue(\"false\") NOBODY | Visible",
                "@OrNull @LiteralUnion public enum Role | @LiteralUnion public enum Role | role",
            })
    void whatDiffersIsAnErrorAtTheBeginningAndLater(String before, String after, String place) throws IOException {
        String changed = MESSAGE.replace("@OrNull\n    @Literal", "@OrNull @Literal")
                .replace("@LiteralUnion\n    public", "@LiteralUnion public")
                .replace(before, after);
        tree.with("MsgChat", changed);
        System.out.println("ADOPT " + after + " => " + tree.compile().errors());
        tree.with("MsgChat", MESSAGE);
        adopt();
        tree.with("MsgChat", changed);
        System.out.println("LATER " + after + " => " + tree.compile().errors());
    }
}
