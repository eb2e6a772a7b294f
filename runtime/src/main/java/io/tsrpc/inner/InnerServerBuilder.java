package io.tsrpc.inner;

import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ServerBuilderBase;

/** Builds an {@link InnerServer}. */
final class InnerServerBuilder extends ServerBuilderBase<InnerServer.Builder> implements InnerServer.Builder {
    InnerServerBuilder(ServiceProto proto) {
        super(proto);
    }

    @Override
    protected InnerServer.Builder self() {
        return this;
    }

    @Override
    public InnerServer build() {
        return new InnerServerEngine(settings());
    }
}
