package io.tsrpc.ws;

import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.protocols.IProtocol;

/** A client's RFC 6455 draft. It offers one subprotocol, which the server may accept or ignore, and no extensions. */
final class ClientDraft extends Draft_6455 {
    private final String subprotocol;

    ClientDraft(String subprotocol) {
        super(List.of(), List.of(new Offered(subprotocol)));
        this.subprotocol = subprotocol;
    }

    @Override
    public Draft copyInstance() {
        return new ClientDraft(subprotocol);
    }

    private record Offered(String name) implements IProtocol {
        @Override
        public boolean acceptProvidedProtocol(String accepted) {
            return accepted.isEmpty() || accepted.equals(name);
        }

        @Override
        public String getProvidedProtocol() {
            return name;
        }

        @Override
        public IProtocol copyInstance() {
            return this;
        }
    }
}
