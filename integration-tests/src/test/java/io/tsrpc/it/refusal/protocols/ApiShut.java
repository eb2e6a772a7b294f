package io.tsrpc.it.refusal.protocols;

import io.tsrpc.TsrpcException;

/** Is never open. */
public interface ApiShut {
    /** Nothing, and even that is refused. */
    record Req() {
        /** Refuses. */
        public Req {
            throw new TsrpcException("Closed on Sundays", "CLOSED");
        }
    }

    /** Nothing. */
    record Res() {}
}
