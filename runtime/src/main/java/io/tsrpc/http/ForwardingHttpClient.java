package io.tsrpc.http;

import io.tsrpc.Client;
import io.tsrpc.stub.ForwardingClient;

/** A client over HTTP as users see it. */
final class ForwardingHttpClient extends ForwardingClient implements HttpClient {
    ForwardingHttpClient(Client client) {
        super(client);
    }
}
