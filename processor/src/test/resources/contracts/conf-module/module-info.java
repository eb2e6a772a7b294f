/** A module that exports services with configuration, but nothing else of it. */
module com.example.guarded {
    requires transitive io.tsrpc.runtime;

    exports com.example.guarded.folder;
}
