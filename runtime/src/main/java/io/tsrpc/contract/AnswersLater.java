package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the server answer an API later: its method in the generated skeleton returns a
 * {@link java.util.concurrent.CompletionStage} of the response, instead of the response. Other APIs of the folder are not affected.
 *
 * <pre>{@code
 * @AnswersLater
 * public interface ApiSend {
 *     record Req(String content) {}
 *     record Res(Instant time) {}
 * }
 *
 * final class ChatApis implements ChatApi {
 *     @Override
 *     public CompletionStage<ApiSend.Res> send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
 *         return archive.store(req.content()).thenApply(ApiSend.Res::new);
 *     }
 * }
 * }</pre>
 *
 * <p>The exception of the stage is the reply, as in a handler; a {@code CompletionException} stands for its cause. If the call is over
 * before the stage, because of the server's API timeout, of {@code call.error} or because the connection has ended, the stage is
 * cancelled if it is a {@link java.util.concurrent.Future}, as a {@code CompletableFuture} is. Therefore each call needs a stage of
 * its own: return {@code shared.thenApply(...)}, not a stage that other calls wait for as well.
 *
 * <p>Clients and the wire do not change. It stands on the interface of an API; anywhere else it is a compile error or has no
 * meaning.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AnswersLater {}
