package io.tsrpc;

import java.util.OptionalLong;

/**
 * A call under way. It always completes, and never exceptionally: every failure is an
 * {@link ApiReturn.Failure}, also for a call that was aborted, stopped by a flow or cut off by a lost connection.
 *
 * <pre>{@code
 * client.user().login(req).thenAccept(ret -> show(ret));       // later, on a thread of the client's executor
 * ApiReturn<ApiLogin.Res> ret = client.user().login(req).join();
 * }</pre>
 *
 * @param <T> the response type
 */
public interface ApiFuture<T> extends TsrpcFuture<ApiReturn<T>> {
    /** The serial number of the call on its client, from 1; empty if the call was refused before it got one. */
    OptionalLong sn();

    /**
     * Gives the call up: it returns at once with {@link TsrpcError#ABORTED}, and an answer that comes later is
     * dropped. The server is not told and goes on. Does nothing once the call has returned.
     */
    void abort();
}
