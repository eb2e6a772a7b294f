/** Protocols in a module of their own. */
module com.example.mod {
    requires transitive io.tsrpc.runtime;

    exports com.example.mod.protocols;
    exports com.example.mod.protocols.deep;
    exports com.example.mod.protocols.deep.er;
}
