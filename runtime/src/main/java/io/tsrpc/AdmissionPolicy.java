package io.tsrpc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Decides who may use a server, before anything of a client is read but the head of its request: a WebSocket handshake is not
 * answered yet, and the body of an HTTP request is still on its way. {@link ServerBuilder#admission} sets one that decides at once,
 * {@link ServerBuilder#admissionLater} one that decides later.
 *
 * <p>The path does not say which API is called: binary calls and WebSocket name it later. Decide that in {@code preApiCallFlow}.
 *
 * <pre>{@code
 * WsServer.builder(ChatProtocol.PROTO).admission(request -> {
 *     User user = sessions.find(request.cookie("session")); // may block
 *     return user == null ? Admission.refused(401, "Please log in") : Admission.accepted().with(USER, user);
 * });
 * }</pre>
 */
@FunctionalInterface
public interface AdmissionPolicy {
    /**
     * Decides whether a client is served. Runs on a thread for user code. The decision may come later, on any thread; the client
     * waits meanwhile.
     *
     * @return the decision. If it fails or is null, and if this method throws, the client is refused with status 500 and the
     *     exception is logged
     */
    CompletionStage<Admission> admit(RequestHead request) throws Exception;

    /** A policy that decides before it returns. */
    @FunctionalInterface
    interface AtOnce {
        /** Decides whether a client is served. Runs on a thread for user code, and may block. */
        Admission admit(RequestHead request) throws Exception;

        /** Returns this policy as one that may decide later. */
        default AdmissionPolicy toPolicy() {
            return request -> CompletableFuture.completedFuture(admit(request));
        }
    }
}
