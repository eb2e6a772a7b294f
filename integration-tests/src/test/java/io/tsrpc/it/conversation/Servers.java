package io.tsrpc.it.conversation;

import io.tsrpc.it.peers.Identity;

/** Opens servers of both kinds. Thread-safe. */
final class Servers implements AutoCloseable {
    private final Identity identity;
    private final NpmHost npm;

    Servers(Identity identity) {
        this.identity = identity;
        this.npm = new NpmHost(identity);
    }

    /** A server for a conversation in that cell. */
    TalkServer open(Cell cell, Variant variant) {
        return variant == Variant.RELAYED ? new Relay(direct(cell, Variant.PLAIN)) : direct(cell, variant);
    }

    private TalkServer direct(Cell cell, Variant variant) {
        return switch (cell.host()) {
            case JAVA -> new JavaTalkServer(cell.transport(), variant, cell.isTls() ? identity.context() : null);
            case NPM -> npm.open(cell.transport(), cell.isTls(), variant);
        };
    }

    /** Where clients find a server in that cell. */
    static String url(Cell cell, TalkServer server) {
        String scheme = cell.isHttp() ? "http" : "ws";
        return cell.isTls()
                ? scheme + "s://localhost:" + server.port() // as the certificate says
                : scheme + "://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        npm.close();
    }
}
