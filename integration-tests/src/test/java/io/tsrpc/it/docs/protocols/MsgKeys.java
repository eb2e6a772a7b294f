package io.tsrpc.it.docs.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** A union of literals, which has a codec of its own. */
public record MsgKeys(Key key) {
    /** The names of two properties. */
    @LiteralUnion
    public enum Key {
        /** The first. */
        @StringValue("a")
        A,
        /** The second. */
        @StringValue("b")
        B
    }
}
