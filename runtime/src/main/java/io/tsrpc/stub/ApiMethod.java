package io.tsrpc.stub;

import io.tsrpc.ApiCall;

/**
 * A method of a generated skeleton. It answers a call by returning or throwing.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
public interface ApiMethod<Req, Res> {
    /** Handles one call. Returns the response, or throws to fail the call. */
    Res answer(Req req, ApiCall<Req, Res> call) throws Exception;
}
