package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unions of which null is a member, and properties with names that Java has not, in the contract. */
final class NullInUnionsTest extends ContractTestBase {
    private static final String PROTO = """
            export const serviceProto = {
                "services": [{"id": 3, "name": "Chat", "type": "msg"}],
                "types": {
                    "MsgChat/MsgChat": {
                        "type": "Interface",
                        "properties": [
                            {"id": 1, "name": "content-type", "type": {"type": "String"}},
                            {"id": 4, "name": "role", "type": %s}
                        ]
                    }
                }
            };
            """;
    private static final String FLAT = "{\"type\": \"Union\", \"members\": ["
            + "{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}},"
            + " {\"id\": 3, \"type\": {\"type\": \"Literal\", \"literal\": \"admin\"}},"
            + " {\"id\": 5, \"type\": {\"type\": \"Literal\", \"literal\": \"user\"}}]}";
    private static final String NESTED = "{\"type\": \"Union\", \"members\": ["
            + "{\"id\": 0, \"type\": {\"type\": \"Union\", \"members\": ["
            + "{\"id\": 3, \"type\": {\"type\": \"Literal\", \"literal\": \"admin\"}},"
            + " {\"id\": 5, \"type\": {\"type\": \"Literal\", \"literal\": \"user\"}}]}},"
            + " {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}";

    @BeforeEach
    void write() throws IOException {
        tree.without("ApiSend").without("Color");
        writeMessage("contentType");
    }

    private void writeMessage(String component) throws IOException {
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.OrNull;
                import io.tsrpc.contract.typescript.PropertyName;
                public record MsgChat(@PropertyName("content-type") String %s, @OrNull Role role) {}
                """.formatted(component));
    }

    private void writeRole(String annotation, String constants) throws IOException {
        tree.with("Role", """
                import io.tsrpc.contract.StringValue;
                import io.tsrpc.contract.typescript.LiteralUnion;
                import io.tsrpc.contract.typescript.OrNull;
                %s @LiteralUnion
                public enum Role { @StringValue("user") USER, @StringValue("admin") ADMIN%s }
                """.formatted(annotation, constants));
    }

    private void writeProto(String role) throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), PROTO.formatted(role));
    }

    private void takesOver(String role) throws IOException {
        writeProto(role);
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_TAKEN]");
    }

    @Test
    void numbersOfAProjectAreTakenOver() throws IOException {
        writeRole("@OrNull", "");
        takesOver(FLAT);
        assertThat(tree.line("\"content-type\"")).startsWith("{\"id\": 1,");
        assertThat(tree.line("\"role\""))
                .contains("{\"id\": 5, \"type\": {\"type\": \"Literal\", \"literal\": \"user\"}}")
                .contains("{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}");
        Files.delete(tree.root().resolve("serviceProto.ts"));
        compilesAgainWithTheSameContract();
    }

    @Test
    void nullBesideAUnionIsNoMemberOfIt() throws IOException {
        writeRole("", "");
        takesOver(NESTED);
        assertThat(tree.line("\"role\"")).contains("{\"id\": 0, \"type\": {\"type\": \"Reference\"");
    }

    @Test
    void theOtherFormIsAnError() throws IOException {
        writeRole("", "");
        writeProto(FLAT);
        assertThat(tree.compile().errors()).isNotEmpty().allMatch(error -> error.contains("PROTO_DIFFERS"));

        writeRole("@OrNull", "");
        writeProto(NESTED);
        assertThat(tree.compile().errors()).isNotEmpty().allMatch(error -> error.contains("PROTO_DIFFERS"));
    }

    @Test
    void whatIsNewGetsNoNumberOfNull() throws IOException {
        writeRole("@OrNull", "");
        compiles();
        assertThat(tree.line("\"role\"")).contains("{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}");

        writeRole("@OrNull", ", GUEST");
        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.line("\"role\""))
                .contains("{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}")
                .contains("{\"id\": 3, \"type\": {\"type\": \"Literal\", \"literal\": \"GUEST\"}}");
    }

    @Test
    void aComponentMayHaveAnotherNameInJava() throws IOException {
        writeRole("@OrNull", "");
        compiles();
        String contract = tree.contract();

        writeMessage("type");
        compiles();
        assertThat(tree.contract()).isEqualTo(contract);
    }
}
