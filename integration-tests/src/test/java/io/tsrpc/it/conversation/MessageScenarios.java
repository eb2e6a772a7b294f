package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkProtocol;
import io.tsrpc.it.conversation.protocols.TalkWsClient;
import io.tsrpc.it.conversation.protocols.room.MsgEntered;
import io.tsrpc.it.conversation.protocols.room.MsgLeft;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    static void inOrder(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        List<String> texts = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        texts.forEach(text -> client.sendMsg(new MsgChat("k8w", text)));
        for (String text : texts) {
            assertThat(server.ask(Verb.HEARD)).isEqualTo("k8w: " + text);
        }
    }

    static void broadcast(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        Mailbox<String> heard = new Mailbox<>();
        for (boolean json : List.of(true, false, true, false)) {
            TalkWsClient client = stage.joined(server, options -> options.json(json));
            client.listenMsg(TalkProtocol.CHAT, msg -> heard.add(json + " " + msg.from() + " " + msg.text()));
        }
        assertThat(server.ask(Verb.BROADCAST, "to everyone 大家")).isEmpty();
        assertThat(List.of(heard.next(), heard.next(), heard.next(), heard.next()))
                .containsExactlyInAnyOrder(
                        "true server to everyone 大家",
                        "false server to everyone 大家",
                        "true server to everyone 大家",
                        "false server to everyone 大家");
    }

    static void pattern(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<String> heard = new Mailbox<>();
        client.listenMsg(Pattern.compile("^room/"), (msg, service) -> heard.add(service.name() + " " + msg));
        server.ask(Verb.BROADCAST, "not this");
        server.ask(Verb.ENTRANCE, "k8w");
        assertThat(heard.next()).isEqualTo("room/Entered " + new MsgEntered("k8w"));
        client.sendMsg(new MsgEntered("a"));
        client.sendMsg(new MsgLeft("b"));
        assertThat(server.ask(Verb.HEARD)).isEqualTo("room/Entered a");
        assertThat(server.ask(Verb.HEARD)).isEqualTo("room/Left b");
    }

    static void unlisten(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<String> heard = new Mailbox<>();
        ClientMsgHandler<MsgChat> first = msg -> heard.add("first " + msg.text());
        client.listenMsg(TalkProtocol.CHAT, first);
        client.listenMsg(TalkProtocol.CHAT, first); // counts once
        client.listenMsg(TalkProtocol.CHAT, msg -> heard.add("second " + msg.text()));
        server.ask(Verb.BROADCAST, "1");
        assertThat(List.of(heard.next(), heard.next())).containsExactly("first 1", "second 1");
        client.unlistenMsg(TalkProtocol.CHAT, first);
        server.ask(Verb.BROADCAST, "2");
        assertThat(heard.next()).isEqualTo("second 2");
        client.unlistenMsgAll(TalkProtocol.CHAT);
        client.listenMsg(TalkProtocol.ROOM_ENTERED, msg -> heard.add(msg.name()));
        server.ask(Verb.BROADCAST, "3");
        server.ask(Verb.ENTRANCE, "end");
        assertThat(heard.next()).isEqualTo("end");
    }

    static void callInHandler(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<String> heard = new Mailbox<>();
        client.listenMsg(
                TalkProtocol.CHAT,
                msg -> heard.add(client.echo(new ApiEcho.Req(msg.text()))
                        .join()
                        .orElseThrow()
                        .text()));
        server.ask(Verb.BROADCAST, "from inside");
        assertThat(heard.next()).isEqualTo("from inside");
    }

    static void welcome(Stage stage) throws InterruptedException {
        TalkWsClient client = stage.absent(stage.server(Variant.WELCOMING));
        Mailbox<MsgChat> heard = new Mailbox<>();
        client.listenMsg(TalkProtocol.CHAT, heard::add);
        Stage.connect(client.duplex());
        assertThat(heard.next()).isEqualTo(new MsgChat("server", "welcome"));
    }
}
