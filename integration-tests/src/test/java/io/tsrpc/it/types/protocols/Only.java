package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.LiteralUnion;

/** A single text. */
@LiteralUnion
public enum Only {
    /** It. */
    ONE
}
