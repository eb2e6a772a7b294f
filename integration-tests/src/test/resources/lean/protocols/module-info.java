/** Protocols that servers and clients share. */
module lean.protocols {
    requires transitive io.tsrpc.runtime;

    exports lean.protocols;
}
