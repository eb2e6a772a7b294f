package io.tsrpc.inner;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.server.ServerEngine;
import io.tsrpc.server.ServerSettings;
import java.util.function.Consumer;

/** The server of the in-process transport: there is no port to open. */
final class InnerServerEngine extends ServerEngine implements InnerServer {
    InnerServerEngine(ServerSettings settings) {
        super(settings);
    }

    @Override
    public DuplexClient newClient(Consumer<Options> options) {
        InnerClientOptions told = new InnerClientOptions();
        options.accept(told);
        return told.open(this);
    }

    @Override
    protected void listen() {
        // clients reach the server by reference
    }

    @Override
    protected void shut() {
        for (Connection conn : connections()) {
            conn.close("Server stopped");
            ((InnerConnection) conn).vanish(); // if the client has stopped reading
        }
    }
}
