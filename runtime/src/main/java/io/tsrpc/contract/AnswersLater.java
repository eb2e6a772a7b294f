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
 * <p>Clients and the wire do not change. It stands on the interface of an API; anywhere else it is a compile error or has no
 * meaning.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AnswersLater {}
