package io.tsrpc.stub;

import io.tsrpc.ApiCall;
import java.util.concurrent.CompletionStage;

/**
 * A method of a generated skeleton that answers a call later.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
public interface LaterApiMethod<Req, Res> {
    /** Handles one call. Returns a stage of the response, or throws to fail the call. */
    CompletionStage<Res> answer(Req req, ApiCall<Req, Res> call) throws Exception;
}
