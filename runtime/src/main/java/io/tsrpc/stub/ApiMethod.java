package io.tsrpc.stub;

import io.tsrpc.ApiCall;

/**
 * A method of a generated skeleton: it answers a call by returning or throwing.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
public interface ApiMethod<Req, Res> {
    /** Answers one call. */
    Res answer(Req req, ApiCall<Req, Res> call) throws Exception;
}
