package io.tsrpc.server;

/**
 * Handles the calls of one API: what a user's handler or a method of a skeleton becomes.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
interface CallHandler<Req, Res> {
    /** Handles one call. An exception is its answer, if it has none. */
    void handle(ServerCall<Req, Res> call) throws Exception;
}
