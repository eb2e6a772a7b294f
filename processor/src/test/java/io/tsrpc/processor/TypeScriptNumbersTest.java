package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What TypeScript has and Java has not keeps the numbers of a TSRPC project, with the gaps in them. */
final class TypeScriptNumbersTest extends ContractTestBase {
    private static final String CONTRACT = """
            {
                "contract": 1,
                "services": [
                    {"id": 7, "name": "Chat", "type": "msg"}
                ],
                "types": {
                    "MsgChat/MsgChat": {
                        "type": "Interface",
                        "properties": [
                            {"id": 1, "name": "role", "type": {"type": "Reference", "target": "Role/Role"}},
                            {"id": 3, "name": "type", "type": {"type": "Literal", "literal": "chat"}},
                            {"id": 4, "name": "nick", "type": {"type": "Union", "members": [{"id": 0, "type": {"type": "String"}}, {"id": 1, "type": {"type": "Literal", "literal": null}}]}},
                            {"id": 6, "name": "version", "type": {"type": "Literal", "literal": 2}}
                        ]
                    },
                    "Role/Role": {
                        "type": "Union",
                        "members": [
                            {"id": 2, "type": {"type": "Literal", "literal": "admin"}},
                            {"id": 5, "type": {"type": "Literal", "literal": "user"}}
                        ]
                    }
                },
                "retired": {
                    "services": [],
                    "types": {}
                },
                "accepted": []
            }
            """;

    private void write(String constants) throws IOException {
        tree.without("ApiSend").without("Color").with("MsgChat", """
                        import io.tsrpc.contract.typescript.LiteralProperty;
                        import io.tsrpc.contract.typescript.OrNull;
                        @LiteralProperty(name = "version", intValue = 2)
                        @LiteralProperty(name = "type", value = "chat")
                        public record MsgChat(@OrNull String nick, Role role) {}
                        """);
        writeRole(constants);
    }

    private void writeRole(String constants) throws IOException {
        tree.with("Role", """
                import io.tsrpc.contract.FormerName;
                import io.tsrpc.contract.IntValue;
                import io.tsrpc.contract.StringValue;
                @io.tsrpc.contract.typescript.LiteralUnion
                public enum Role {
                """ + constants + "}");
    }

    @Test
    void numbersOfAProjectAreTakenOver() throws IOException {
        write("@StringValue(\"user\") USER, @StringValue(\"admin\") ADMIN");
        tree.contract(CONTRACT);

        compiles();
        assertThat(tree.contract()).isEqualTo(CONTRACT);
    }

    @Test
    void whatIsNewGetsNumbersBehindThem() throws IOException {
        write("@StringValue(\"user\") USER, @StringValue(\"admin\") ADMIN, @IntValue(1) GUEST");
        tree.contract(CONTRACT);

        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.line("\"literal\": 1}"))
                .isEqualTo("{\"id\": 6, \"type\": {\"type\": \"Literal\", \"literal\": 1}}");
    }

    @Test
    void aLiteralIsRenamedAndKeepsItsNumber() throws IOException {
        write("@StringValue(\"user\") USER, @FormerName(\"admin\") @StringValue(\"root\") ADMIN");
        tree.contract(CONTRACT);

        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.line("\"root\"}}")).startsWith("{\"id\": 2,");
        assertThat(tree.line("\"admin\"")).startsWith("{\"id\": 2,").endsWith("\"now\": \"root\"}");
        compilesAgainWithTheSameContract();
    }

    @Test
    void aLiteralThatIsNewIsReportedAsAConstantIs() throws IOException {
        write("@StringValue(\"user\") USER, @StringValue(\"admin\") ADMIN, GUEST");
        tree.contract(CONTRACT);

        fails("ENUM_VALUE_ADDED: `Role.\"GUEST\"` is new");
    }

    @Test
    void aDiscriminatorHasItsNumberWhereverItStands() throws IOException {
        String contract = """
                {
                    "contract": 1,
                    "services": [
                        {"id": 0, "name": "Chat", "type": "msg"}
                    ],
                    "types": {
                        "MsgChat/MsgChat": {
                            "type": "Interface",
                            "properties": [
                                {"id": 0, "name": "event", "type": {"type": "Reference", "target": "Event/Event"}}
                            ]
                        },
                        "Event/Event": {
                            "type": "Union",
                            "members": [
                                {"id": 4, "type": {"type": "Reference", "target": "Event/Joined"}}
                            ]
                        },
                        "Event/Joined": {
                            "type": "Interface",
                            "properties": [
                                {"id": 0, "name": "name", "type": {"type": "String"}},
                                {"id": 2, "name": "code", "type": {"type": "Literal", "literal": 10}}
                            ]
                        }
                    },
                    "retired": {},
                    "accepted": []
                }
                """;
        tree.without("ApiSend")
                .without("Color")
                .with("MsgChat", "public record MsgChat(Event event) {}")
                .with("Event", """
                        import io.tsrpc.contract.Discriminator;
                        import io.tsrpc.contract.typescript.DiscriminatorNumber;
                        @Discriminator("code")
                        public sealed interface Event {
                            @DiscriminatorNumber(10) record Joined(String name) implements Event {}
                        }
                        """);
        tree.contract(contract);

        compiles();
        assertThat(tree.line("\"name\": \"name\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"literal\": 10")).startsWith("{\"id\": 2,");
        assertThat(tree.line("\"Event/Joined\"}")).startsWith("{\"id\": 4,");
    }
}
