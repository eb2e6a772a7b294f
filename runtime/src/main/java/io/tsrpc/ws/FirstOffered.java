package io.tsrpc.ws;

import java.util.regex.Pattern;
import org.java_websocket.protocols.IProtocol;

/**
 * Accepts the first subprotocol that a client offers, whatever it is, as TSRPC does. Browsers require that the server
 * echoes a subprotocol.
 */
final class FirstOffered implements IProtocol {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");

    private String first = "";

    @Override
    public boolean acceptProvidedProtocol(String header) {
        String offered = Subprotocols.split(header)[0];
        first = TOKEN.matcher(offered).matches() ? offered : "";
        return true;
    }

    @Override
    public String getProvidedProtocol() {
        return first;
    }

    @Override
    public IProtocol copyInstance() {
        return new FirstOffered();
    }
}
