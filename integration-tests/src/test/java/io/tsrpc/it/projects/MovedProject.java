package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.MsgCall;
import io.tsrpc.Server;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.types.DeepEquality;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A project in TypeScript whose server has moved to Java. Its clients on Node, with the npm package and the service proto that they had,
 * call all APIs and send all messages, and expect the same of the server in Java as of the one that they had. What they say, and the
 * server on Node, is in {@code peers/projects}.
 */
@Timeout(120)
abstract class MovedProject {
    private static final Pattern ALL = Pattern.compile("");
    private static final List<String> WAYS = List.of("binary ws", "json ws", "binary http", "json http");

    private final Queue<Object> received = new ConcurrentLinkedQueue<>();
    private final String name;
    private final int calls;
    private final int messages;

    /**
     * Tells of the project.
     *
     * @param name its folder in {@code peers/projects}
     * @param calls how many a client makes
     * @param messages how many a client sends
     */
    MovedProject(String name, int calls, int messages) {
        this.name = name;
        this.calls = calls;
        this.messages = messages;
    }

    /** The protocol in Java. */
    abstract ServiceProto proto();

    /** What the server in Java does, but with messages. */
    abstract void serve(Server server);

    /** What a client in Java says, and expects. */
    abstract void speak(ProjectServers servers, boolean json);

    @Test
    void itsClientsNoticeNothing() {
        try (ProjectServers servers = inJava();
                NodePeer client = client()) {
            List<Object> before = List.of();
            for (String way : WAYS) {
                assertThat(visit(client, way, servers)).as(way).isEqualTo(said());
                List<Object> now = received();
                assertThat(now)
                        .as(way)
                        .usingElementComparator((a, b) -> DeepEquality.of(a, b) ? 0 : 1)
                        .containsExactlyInAnyOrderElementsOf(before.isEmpty() ? now : before);
                before = now;
            }
        }
    }

    @Test
    void itsClientsExpectWhatTheirServerDid() {
        try (ProjectServers servers = ProjectServers.onNode(name);
                NodePeer client = client()) {
            assertThat(WAYS)
                    .allSatisfy(way ->
                            assertThat(visit(client, way, servers)).as(way).isEqualTo(said()));
        }
    }

    @Test
    void clientsInJavaSpeakWithBothServers() {
        try (ProjectServers java = inJava();
                ProjectServers node = ProjectServers.onNode(name)) {
            for (boolean json : new boolean[] {false, true}) {
                speak(node, json);
                speak(java, json);
            }
        }
    }

    private ProjectServers inJava() {
        return ProjectServers.inJava(proto(), server -> {
            serve(server);
            var unused = server.listenMsg(ALL, this::sendBack);
        });
    }

    private <M> void sendBack(MsgCall<M> call) {
        received.add(call.msg());
        if (call.conn().isLong()) {
            var unused = call.conn().sendMsg(call.service(), call.msg());
        }
    }

    /** All messages of a client. Those over HTTP may be handled after it has heard that they have arrived. */
    private List<Object> received() {
        await().until(() -> received.size() == messages);
        List<Object> all = List.copyOf(received);
        received.clear();
        return all;
    }

    private String said() {
        return calls + " calls, " + messages + " messages";
    }

    private NodePeer client() {
        return NodePeer.start("projects/dist/client.js", name);
    }

    private static String visit(NodePeer client, String way, ProjectServers servers) {
        String[] formatAndScheme = way.split(" ", -1);
        client.send(formatAndScheme[0] + " " + servers.url(formatAndScheme[1]));
        return client.receive();
    }
}
