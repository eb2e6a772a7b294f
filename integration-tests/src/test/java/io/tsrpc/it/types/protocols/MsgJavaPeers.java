package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.JavaPeersOnly;
import io.tsrpc.contract.Uint;

/** Numbers that JavaScript does not hold exactly. */
public record MsgJavaPeers(
        @JavaPeersOnly long huge, @JavaPeersOnly @Uint long unsignedHuge) {}
