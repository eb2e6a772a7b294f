/** TLS from PEM files, which are read again when they change. */
module io.tsrpc.tls {
    requires transitive org.jspecify;
    requires nl.altindag.ssl;
    requires nl.altindag.ssl.pem;
    requires org.slf4j;

    exports io.tsrpc.tls;
}
