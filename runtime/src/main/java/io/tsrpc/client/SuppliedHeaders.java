package io.tsrpc.client;

import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.function.Supplier;

/**
 * The headers that the user of a client supplies.
 *
 * @param supplier user code, or the headers themselves
 */
record SuppliedHeaders(Supplier<Headers> supplier) {
    private static final Log LOG = Log.of(Topic.CLIENT_HEADERS);

    /** Whether they come from user code, which may block. */
    boolean mayBlock() {
        return !(supplier instanceof Headers);
    }

    /**
     * Asks the supplier, on the calling thread, and adds the headers of one call or one attempt to connect, which replace
     * those of the same names.
     *
     * @throws HeadersException if the supplier failed, which has been logged then
     */
    Headers with(Headers own) throws HeadersException {
        try {
            return supplier.get().with(own);
        } catch (Throwable e) { // user code may throw anything
            LOG.error("The headers could not be supplied", e);
            throw new HeadersException(e);
        }
    }
}
