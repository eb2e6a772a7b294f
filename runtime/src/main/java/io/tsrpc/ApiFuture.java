package io.tsrpc;

import java.util.OptionalLong;

/**
 * The future of a call. It always completes, and never exceptionally. Every failure is an {@link ApiReturn.Failure}, including an
 * abort, a flow that stops the call, a timeout and a lost connection.
 *
 * <pre>{@code
 * client.user().login(req).thenAccept(ret -> show(ret)); // on the client's executor, or here if it has returned
 * ApiReturn<ApiLogin.Res> ret = client.user().login(req).join();
 * }</pre>
 *
 * @param <T> the response type
 */
public interface ApiFuture<T> extends TsrpcFuture<ApiReturn<T>> {
    /** The serial number of the call on its client, from 1. It is empty if the call failed before it got a number. */
    OptionalLong sn();

    /**
     * Aborts the call. The future completes at once with {@link ErrorCode#ABORTED}, and the client drops a later reply. The
     * server does not learn of the abort and continues. Has no effect if the call has already returned.
     */
    void abort();
}
