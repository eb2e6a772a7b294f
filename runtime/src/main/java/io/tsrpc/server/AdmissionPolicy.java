package io.tsrpc.server;

import io.tsrpc.transport.Admission;
import io.tsrpc.transport.RequestHead;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Decides who may connect, before a handshake is answered. */
@FunctionalInterface
public interface AdmissionPolicy {
    /** Lets everybody connect. */
    AdmissionPolicy EVERYBODY = head -> CompletableFuture.completedFuture(Admission.ACCEPTED);

    /** Decides at once or later, without blocking. Whatever goes wrong refuses. */
    CompletionStage<Admission> admit(RequestHead head);
}
