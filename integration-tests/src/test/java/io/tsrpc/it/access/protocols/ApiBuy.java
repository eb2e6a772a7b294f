package io.tsrpc.it.access.protocols;

import java.util.Optional;

/** Buys something, at the expense of who is logged in. */
public interface ApiBuy {
    /** What is bought. */
    record Req(String item, Optional<String> token) implements WithToken {}

    /** Who pays. */
    record Res(String buyer) {}
}
