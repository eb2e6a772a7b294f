package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.TalkClient;

/** Messages, both ways. */
final class MessageScenarios {
    private MessageScenarios() {}

    static void toServer(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        assertThat(client.sendMsg(new MsgChat("k8w", "I love TSRPC.")).join().isSucc())
                .isTrue();
        assertThat(server.ask(Verb.HEARD)).isEqualTo("k8w: I love TSRPC.");
    }
}
