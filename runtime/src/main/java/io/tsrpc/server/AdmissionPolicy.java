package io.tsrpc.server;

import io.tsrpc.RequestHead;
import io.tsrpc.transport.Admission;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Decides which clients may open a long connection, before the handshake is answered. A transport whose requests are
 * independent of each other, such as HTTP, does not ask this policy: there, {@code preApiCallFlow} and
 * {@code preMsgCallFlow} decide.
 */
@FunctionalInterface
public interface AdmissionPolicy {
    /** Admits every client. */
    AdmissionPolicy EVERYBODY = head -> CompletableFuture.completedFuture(Admission.ACCEPTED);

    /** Decides now or later; must not block. A failure of any kind, or a null decision, refuses the client. */
    CompletionStage<Admission> admit(RequestHead head);
}
