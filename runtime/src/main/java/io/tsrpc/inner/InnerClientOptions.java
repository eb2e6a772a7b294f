package io.tsrpc.inner;

import io.tsrpc.client.ClientOptionsBase;

/** Takes the options of an in-process client. */
final class InnerClientOptions extends ClientOptionsBase<InnerServer.Options> implements InnerServer.Options {
    @Override
    protected InnerServer.Options self() {
        return this;
    }
}
