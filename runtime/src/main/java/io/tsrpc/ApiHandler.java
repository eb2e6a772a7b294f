package io.tsrpc;

/**
 * Handles the calls of one API, and may reply later. If a handler returns the response, or a stage of it
 * ({@link io.tsrpc.contract.AnswersLater}), implement the generated skeleton instead.
 *
 * <pre>{@code
 * server.implementApi(ChatProtocol.SEND, call -> {
 *     archive.store(call.req()).thenRun(() -> call.succ(new ApiSend.Res(Instant.now())));
 * });
 * }</pre>
 *
 * <p>Handlers run on the server's executor and may block. Calls of one connection run concurrently. A handler replies by
 * {@link ApiCall#succ} or {@link ApiCall#error}, not by returning. It may do so from any thread, until the server's API timeout.
 * If it throws, the exception is the reply: a {@link TsrpcException} gives its error, any other exception gives
 * {@code INTERNAL_ERR}.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
public interface ApiHandler<Req, Res> {
    /** Handles one call. */
    void handle(ApiCall<Req, Res> call) throws Exception;
}
