package io.tsrpc.server;

import io.tsrpc.transport.Admission;
import io.tsrpc.transport.RequestHead;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Decides who may have a long connection, before its handshake is answered. A transport on which each request stands alone, such as
 * HTTP, does not ask: there {@code preApiCallFlow} and {@code preMsgCallFlow} decide.
 */
@FunctionalInterface
public interface AdmissionPolicy {
    /** Lets everybody connect. */
    AdmissionPolicy EVERYBODY = head -> CompletableFuture.completedFuture(Admission.ACCEPTED);

    /** Decides at once or later, without blocking. Whatever goes wrong refuses. */
    CompletionStage<Admission> admit(RequestHead head);
}
