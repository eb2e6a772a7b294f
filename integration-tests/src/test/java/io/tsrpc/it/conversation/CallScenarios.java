package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.TalkClient;

/** Calls that succeed. */
final class CallScenarios {
    private CallScenarios() {}

    static void answer(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.echo(new ApiEcho.Req("hello")).join().orElseThrow()).isEqualTo(new ApiEcho.Res("hello"));
    }
}
