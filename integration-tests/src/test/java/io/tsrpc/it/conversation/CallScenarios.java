package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.Client;
import io.tsrpc.it.conversation.protocols.ApiCarry;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiFind;
import io.tsrpc.it.conversation.protocols.ApiWait;
import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.Parcel;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkProtocol;
import io.tsrpc.it.conversation.protocols.later.ApiAnswer;
import io.tsrpc.it.transport.Cipher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Calls that succeed. */
final class CallScenarios {
    private static final RecursiveComparisonConfiguration BY_CONTENT = RecursiveComparisonConfiguration.builder()
            .withStrictTypeChecking(false)
            .build();
    private static final Parcel PARCEL = parcel(
            new byte[] {0, 1, 127, -128, -1},
            new Parcel.Wrapping.Box(30, -1),
            List.of("", "é", "中".repeat(100)),
            Map.of("b", 1, "a", -1, "", 0, "é", 300),
            "fragile");
    private static final Parcel BARE =
            parcel(new byte[0], new Parcel.Wrapping.Envelope(null), List.of(), Map.of(), null);

    private CallScenarios() {}

    private static Parcel parcel(
            byte[] content,
            Parcel.Wrapping wrapping,
            List<String> stamps,
            Map<String, Integer> customs,
            @Nullable String note) {
        return new Parcel(
                "a\0\"\\é中😀",
                content,
                Instant.parse("2020-02-29T12:34:56.789Z"),
                -0.1,
                -9007199254740991L,
                2147483647,
                true,
                Parcel.Handling.CAREFULLY,
                wrapping,
                stamps,
                customs,
                note);
    }

    static void answer(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.echo(new ApiEcho.Req("hello")).join().orElseThrow()).isEqualTo(new ApiEcho.Res("hello"));
    }

    static void everyType(Stage stage) {
        isCarried(stage, PARCEL);
    }

    static void absent(Stage stage) {
        isCarried(stage, BARE);
    }

    private static void isCarried(Stage stage, Parcel parcel) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.carry(new ApiCarry.Req(parcel)).join().orElseThrow().parcel())
                .usingRecursiveComparison(BY_CONTENT)
                .isEqualTo(parcel);
    }

    static void objectId(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        ObjectId id = new ObjectId("5f3a9c0b7d1e2f4a6b8c0dff");
        assertThat(client.find(new ApiFind.Req(id)).join().orElseThrow())
                .isEqualTo(new ApiFind.Res(id, id.toHexString()));
    }

    static void bigText(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        String text = "a中😀".repeat(200_000);
        assertThat(client.echo(new ApiEcho.Req(text)).join().orElseThrow().text())
                .isEqualTo(text);
    }

    static void bigBytes(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        byte[] content = new byte[1_500_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        Parcel parcel = parcel(content, BARE.wrapping(), List.of(), Map.of(), null);
        assertThat(client.carry(new ApiCarry.Req(parcel))
                        .join()
                        .orElseThrow()
                        .parcel()
                        .content())
                .isEqualTo(content);
    }

    static void outOfOrder(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        List<String> gates = List.of("a", "b", "c");
        List<ApiFuture<ApiWait.Res>> calls =
                gates.stream().map(gate -> client.wait_(new ApiWait.Req(gate))).toList();
        gates.forEach(gate -> server.ask(Verb.ENTERED, gate));
        for (int last : List.of(2, 0, 1)) {
            assertThat(calls.get(last).isDone()).isFalse();
            server.ask(Verb.OPEN, gates.get(last));
            assertThat(calls.get(last).join().orElseThrow().gate()).isEqualTo(gates.get(last));
        }
    }

    static void many(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        List<String> texts = IntStream.range(0, 100).mapToObj(i -> "call " + i).toList();
        List<ApiFuture<ApiEcho.Res>> calls =
                texts.stream().map(text -> client.echo(new ApiEcho.Req(text))).toList();
        assertThat(calls).extracting(call -> call.join().orElseThrow().text()).isEqualTo(texts);
    }

    static void answerLater(Stage stage) {
        TalkClient client = stage.client(stage.server(Variant.PLAIN));
        assertThat(client.later()
                        .answer(new ApiAnswer.Req())
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("first");
    }

    static void encrypted(Stage stage) {
        TalkServer server = stage.server(Variant.ENCRYPTED);
        Client raw = stage.raw(TalkProtocol.PROTO, server);
        raw.flows().preSendDataFlow().push(send -> send.withData(Cipher.apply(send.data())));
        raw.flows().preRecvDataFlow().push(Cipher::apply);
        TalkClient client = TalkClient.over(raw);
        assertThat(client.echo(new ApiEcho.Req("secret 秘密"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("secret 秘密");
        assertThat(client.sendMsg(new MsgChat("k8w", "psst")).join().isSucc()).isTrue();
        assertThat(server.ask(Verb.HEARD)).isEqualTo("k8w: psst");
    }
}
