package io.tsrpc.http;

import io.tsrpc.Client;
import io.tsrpc.stub.ForwardingClient;

/** A client whose exchanges are HTTP requests, by the name that users know. */
final class ForwardingHttpClient extends ForwardingClient implements HttpClient {
    ForwardingHttpClient(Client client) {
        super(client);
    }
}
