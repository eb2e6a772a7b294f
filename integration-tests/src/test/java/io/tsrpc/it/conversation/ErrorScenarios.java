package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.TsrpcError;
import io.tsrpc.it.conversation.protocols.ApiFail;
import io.tsrpc.it.conversation.protocols.TalkClient;
import java.util.List;

/** Calls that fail. */
final class ErrorScenarios {
    private ErrorScenarios() {}

    static void businessError(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(Stage.error(client.fail(new ApiFail.Req(ApiFail.Way.BUSINESS))))
                .isEqualTo(TsrpcError.of("Not enough money")
                        .withCode("NO_MONEY")
                        .with("missing", 12L)
                        .with("currencies", List.of("EUR", "CNY")));
    }
}
