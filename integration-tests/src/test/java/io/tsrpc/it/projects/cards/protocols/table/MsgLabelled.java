package io.tsrpc.it.projects.cards.protocols.table;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;

/** Tables have labels. */
public record MsgLabelled(Labels labels, List<Labels> others) {
    /** Some names are known, and have a part of the values that any may have. */
    public record Labels(Mode mode, @Rest Map<String, Label> more, double level, String title) {}

    /** Who may sit there. */
    @LiteralUnion
    public enum Mode {
        /** All. */
        @StringValue("open")
        OPEN,
        /** Nobody. */
        @StringValue("closed")
        CLOSED
    }

    /** A text or a number. */
    @Untagged
    public sealed interface Label {
        /** A text. */
        @UnionValue
        record Text(String text) implements Label {}

        /** A number. */
        @UnionValue
        record Amount(double amount) implements Label {}
    }
}
