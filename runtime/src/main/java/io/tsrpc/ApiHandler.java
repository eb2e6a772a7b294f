package io.tsrpc;

/**
 * Answers the calls of one API, now or later. For handlers that simply return or throw, extend the generated
 * skeleton instead.
 *
 * <pre>{@code
 * server.implementApi(ChatProtocol.SEND, call -> {
 *     archive.store(call.req()).thenRun(() -> call.succ(new ApiSend.Res(Instant.now())));
 * });
 * }</pre>
 *
 * <p>Runs on the server's executor, calls of one connection concurrently, and may block. Returning is not
 * answering: {@link ApiCall#succ} or {@link ApiCall#error} is, from any thread, until the server's API timeout.
 * What it throws is the answer: a {@link TsrpcException} its error, anything else {@code INTERNAL_ERR}.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
@FunctionalInterface
public interface ApiHandler<Req, Res> {
    /** Takes one call. */
    void handle(ApiCall<Req, Res> call) throws Exception;
}
