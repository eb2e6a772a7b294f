package io.tsrpc.it.conversation;

import io.tsrpc.it.conversation.protocols.TalkWsClient;
import org.jspecify.annotations.Nullable;

/**
 * What the client's flow is told when its connection is gone.
 *
 * @param reason why
 * @param isManual whether the client wanted it
 */
record Gone(@Nullable String reason, boolean isManual) {
    /** Listens from now on for the client's connections to end. */
    static Mailbox<Gone> from(TalkWsClient client) {
        Mailbox<Gone> goings = new Mailbox<>();
        client.flows().postDisconnectFlow().push(event -> {
            goings.add(new Gone(event.reason(), event.isManual()));
            return event;
        });
        return goings;
    }
}
