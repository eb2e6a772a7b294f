package io.tsrpc.it.conversation;

import static io.tsrpc.TsrpcErrorType.CLIENT_ERROR;
import static io.tsrpc.TsrpcErrorType.NETWORK_ERROR;
import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static io.tsrpc.it.conversation.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.conversation.outdated.ApiCarry;
import io.tsrpc.it.conversation.outdated.OldTalkProtocol;
import io.tsrpc.it.conversation.outdated.withdrawn.ApiGone;
import io.tsrpc.it.conversation.outdated.withdrawn.MsgGone;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiFail;
import io.tsrpc.it.conversation.protocols.ApiFail.Way;
import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkProtocol;
import io.tsrpc.it.conversation.protocols.nobody.ApiHandles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls and messages that fail, and who says why. */
final class ErrorScenarios {
    private static final TsrpcError INTERNAL = TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR");
    private static final String NO_TEXT = "Missing required property `text`.";
    private static final String NO_PARCEL = "Missing required property `parcel`.";
    private static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    private ErrorScenarios() {}

    static void businessError(Stage stage) {
        assertThat(failure(stage, Variant.PLAIN, Way.BUSINESS))
                .isEqualTo(TsrpcError.of("Not enough money")
                        .withCode("NO_MONEY")
                        .with("missing", 12L)
                        .with("currencies", List.of("EUR", "CNY")));
    }

    static void numberedError(Stage stage) {
        assertThat(failure(stage, Variant.PLAIN, Way.NUMBERED))
                .isEqualTo(TsrpcError.of("Payment required").withCode(402));
    }

    static void internalError(Stage stage) {
        assertThat(failure(stage, Variant.PLAIN, Way.UNEXPECTED)).isEqualTo(INTERNAL);
        assertThat(failure(stage, Variant.PLAIN, Way.BAD_RESPONSE)).isEqualTo(INTERNAL);
    }

    static void innerError(Stage stage) {
        assertThat(failure(stage, Variant.TALKATIVE, Way.UNEXPECTED))
                .isEqualTo(INTERNAL.with("innerErr", "secret detail"));
        assertThat(failure(stage, Variant.TALKATIVE, Way.BAD_RESPONSE)).isEqualTo(INTERNAL.with("innerErr", NO_TEXT));
    }

    private static TsrpcError failure(Stage stage, Variant variant, Way way) {
        return error(stage.client(stage.server(variant)).fail(new ApiFail.Req(way)));
    }

    static void unhandled(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(error(client.nobody().handles(new ApiHandles.Req())))
                .isEqualTo(TsrpcError.of("Unhandled API: nobody/Handles", SERVER_ERROR, "UNHANDLED_API"));
    }

    @SuppressWarnings("NullAway") // wrong on purpose
    static void invalidRequest(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(error(client.echo(new ApiEcho.Req(null))))
                .isEqualTo(TsrpcError.of(NO_TEXT, CLIENT_ERROR, "INPUT_DATA_ERR"));
    }

    @SuppressWarnings("NullAway") // wrong on purpose
    static void invalidMessage(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.sendMsg(new MsgChat("k8w", null)).join())
                .isEqualTo(SendResult.failure(TsrpcError.of(NO_TEXT, CLIENT_ERROR, "ENCODE_MSG_ERR")));
    }

    static void unknownApi(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(error(client.callApi(OldTalkProtocol.WITHDRAWN_GONE_API, new ApiGone.Req())))
                .isEqualTo(TsrpcError.of("Invalid api name: withdrawn/Gone", CLIENT_ERROR, "INVALID_API_NAME"));
    }

    static void unknownMessage(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.sendMsg(OldTalkProtocol.WITHDRAWN_GONE_MSG, new MsgGone())
                        .join())
                .isEqualTo(SendResult.failure(
                        TsrpcError.of("Invalid msg name: withdrawn/Gone", CLIENT_ERROR, "INVALID_MSG_NAME")));
    }

    static void outdatedRequest(Stage stage) {
        assertRefused(
                stage,
                stage.cell().isJson() ? NO_PARCEL : BAD_BUFFER, // its number is nobody's here
                client -> client.callApi(OldTalkProtocol.CARRY, new ApiCarry.Req()));
    }

    static void unknownService(Stage stage) {
        String path = stage.cell().isHttp() ? "Invalid URL path: /" : "Invalid api path: ";
        assertRefused(
                stage,
                stage.cell().isJson() ? path + "withdrawn/Gone" : otherService(stage),
                client -> client.callApi(OldTalkProtocol.WITHDRAWN_GONE_API, new ApiGone.Req()));
    }

    /** In binary a service is a number, which is that of Carry here. */
    private static String otherService(Stage stage) {
        return stage.cell().host() == Cell.Host.JAVA ? BAD_BUFFER + " " + NO_PARCEL : BAD_BUFFER;
    }

    /** Our servers refuse a call, and the next one on the same connection; those of the packages close it. */
    private static void assertRefused(Stage stage, String reason, Function<Client, ApiFuture<?>> call) {
        Client client = stage.raw(OldTalkProtocol.PROTO, stage.server(Variant.PLAIN));
        if (stage.cell().isHttp() || stage.cell().host() == Cell.Host.JAVA) {
            TsrpcError refusal = TsrpcError.of(reason, SERVER_ERROR, "INPUT_DATA_ERR");
            assertThat(call.apply(client).join().err()).isEqualTo(refusal);
            assertThat(call.apply(client).join().err()).isEqualTo(refusal);
        } else {
            assertThat(call.apply(client).join().err()).isEqualTo(TsrpcError.of(reason, NETWORK_ERROR, "LOST_CONN"));
        }
    }

    static void garbled(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.GARBLED));
        boolean isHttp = stage.cell().isHttp();
        CallOptions options = isHttp ? CallOptions.DEFAULT : CallOptions.timeout(Duration.ofMillis(100));
        TsrpcError err = error(client.callApi(TalkProtocol.ECHO, new ApiEcho.Req("hello"), options));
        Map<String, Object> extra = new HashMap<>(err.extra());
        extra.remove("cause"); // Difference.HTTP_ERROR_FIELDS
        assertThat(new TsrpcError(err.message(), err.type(), err.code(), extra))
                .isEqualTo(
                        isHttp
                                ? TsrpcError.of("Parse server output error", SERVER_ERROR)
                                : TsrpcError.of("Request Timeout", NETWORK_ERROR, "TIMEOUT"));
    }
}
