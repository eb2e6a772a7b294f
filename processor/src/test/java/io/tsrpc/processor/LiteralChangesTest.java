package io.tsrpc.processor;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A property with one value may be written as a literal of the record or as an enum with one constant, which have the same data. */
final class LiteralChangesTest extends ContractTestBase {
    private static final String LITERAL =
            "@io.tsrpc.contract.typescript.LiteralProperty(name = \"kind\", value = \"q\") record MsgChat(String text) {}";

    @BeforeEach
    void writeKind() throws IOException {
        tree.with("Kind", """
                @io.tsrpc.contract.typescript.LiteralUnion
                public enum Kind { @io.tsrpc.contract.StringValue("q") Q }
                """);
    }

    private void write(String message) throws IOException {
        tree.with("MsgChat", "public " + message);
    }

    private void begin(String message) throws IOException {
        write(message);
        tree.compile();
    }

    @Test
    void anEnumWithOneConstantIsTheLiteral() throws IOException {
        begin("record MsgChat(String text, Kind kind) {}");
        write(LITERAL);
        compiles();
    }

    @Test
    void whatWasOptionalIsRequiredAsALiteral() throws IOException {
        begin("record MsgChat(String text, java.util.Optional<Kind> kind) {}");
        write(LITERAL);
        fails(
                "PROPERTY_NOW_REQUIRED: `MsgChat.kind` was optional and is now required. This breaks old clients (JSON; ");
    }

    @Test
    void aLiteralIsRequired() throws IOException {
        begin(LITERAL);
        write("record MsgChat(String text, java.util.Optional<Kind> kind) {}");
        fails(
                "PROPERTY_NOW_OPTIONAL: `MsgChat.kind` was required and is now optional. This breaks old clients (JSON; ");
    }

    @Test
    void anotherValueIsAnotherLiteral() throws IOException {
        begin("record MsgChat(String text, Kind kind) {}");
        write(LITERAL.replace("\"q\"", "\"r\""));
        fails("DISCRIMINATOR: `MsgChat.kind` was `'q'` and is now `'r'`. This breaks old clients (JSON; ");
    }
}
