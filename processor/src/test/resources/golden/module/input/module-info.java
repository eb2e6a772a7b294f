/** A module that does not read java.compiler, so that nothing generated can have {@code @Generated}. */
module com.example.mod {
    requires transitive io.tsrpc.runtime;

    exports com.example.mod;
    exports com.example.mod.deep;
    exports com.example.mod.deep.er;
}
