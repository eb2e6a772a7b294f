package io.tsrpc.cluster;

import io.tsrpc.ServerNode;
import io.tsrpc.transport.Timer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** This server among others on one backplane: who lives, who is there, and questions between them. Thread-safe. */
public final class Cluster {
    /** How many questions of others are remembered, so that none is answered twice. */
    private static final int MOST_REMEMBERED = 1_000;

    private final ServerNode self;
    private final Topics topics;

    /** What all servers hear, and this one alone: asked for with each frame. */
    private final String forAll;

    private final String forThis;
    private final Engine engine;
    private final Nodes nodes;
    private final Questions questions;
    private final Function<byte[], CompletionStage<byte[]>> answering;
    private final Consumer<NodeMessage> broadcasts;
    private final Set<String> answered = new LinkedHashSet<>();

    /**
     * Creates one that knows of no others.
     *
     * @param started when this process began, in milliseconds since 1970
     * @param thread runs short tasks
     * @param members hears who is on other servers
     * @param answering answers questions of others; if its stage fails, they get no answer
     * @param broadcasts hears of messages to all connections
     * @param hopTimes hears how many nanoseconds a heartbeat takes to the engine and back
     */
    public Cluster(
            ServerNode self,
            long started,
            Topics topics,
            Engine engine,
            Timer timer,
            Executor thread,
            MemberSink members,
            Function<byte[], CompletionStage<byte[]>> answering,
            Consumer<NodeMessage> broadcasts,
            LongConsumer hopTimes) {
        this.self = self;
        this.topics = topics;
        this.forAll = topics.all();
        this.forThis = topics.node(self.id());
        this.engine = engine;
        this.questions = new Questions(self.id(), engine, timer);
        this.nodes = new Nodes(self, started, topics, engine, timer, thread, members, questions, hopTimes);
        this.answering = answering;
        this.broadcasts = broadcasts;
    }

    /** This server. */
    public ServerNode self() {
        return self;
    }

    /** The servers that live, this one first. */
    public List<ServerNode> nodes() {
        return nodes.known();
    }

    /** Whether all are known who are on other servers. */
    public boolean isComplete() {
        return nodes.isComplete();
    }

    /** This server lives from now on. */
    public void start() {
        nodes.start();
    }

    /** This server tells others that it has stopped. Completes when that is said. */
    public CompletionStage<Void> stop() {
        return nodes.stop();
    }

    /** Somebody has come to a room here. */
    public void joined(RoomKind kind, String name, Present member) {
        nodes.joined(kind, name, member);
    }

    /** Somebody who has come is gone. */
    public void left(Present member) {
        nodes.left(member);
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    /** Asks a server. */
    public CompletionStage<Answers> ask(String node, byte[] body) {
        CompletionStage<Answers> asked = questions.ask(topics.node(node), List.of(node), body);
        if (nodes.known().stream().noneMatch(known -> known.id().equals(node))) {
            questions.isGone(node);
        }
        return asked;
    }

    /** Asks all other servers. */
    public CompletionStage<Answers> askAll(byte[] body) {
        List<String> others = nodes.known().stream()
                .map(ServerNode::id)
                .filter(id -> !id.equals(self.id()))
                .toList();
        CompletionStage<Answers> asked = questions.ask(topics.all(), others, body);
        List<String> known = nodes.known().stream().map(ServerNode::id).toList();
        others.stream().filter(id -> !known.contains(id)).forEach(questions::isGone); // since they were counted
        return asked;
    }

    private void answer(NodeFrame.Question question) {
        if (isNew(question)) {
            var unused = answering.apply(question.body()).thenAccept(body -> {
                var unusedStage = engine.publish(
                        topics.node(question.node()),
                        new NodeFrame.Answer(self.id(), question.question(), body).encode());
            });
        }
    }

    /** An engine may deliver a question twice, but what it asks for must be done once. */
    private boolean isNew(NodeFrame.Question question) {
        synchronized (answered) {
            boolean isNew = answered.add(question.node() + "-" + question.question());
            if (answered.size() > MOST_REMEMBERED) {
                answered.remove(answered.iterator().next());
            }
            return isNew;
        }
    }

    // --- what the backplane tells ------------------------------------------------------------------------------------

    /** Whether this is what it hears, by {@link #received}. */
    public boolean hears(String topic) {
        return topic.equals(forAll) || topic.equals(forThis);
    }

    /**
     * A frame has arrived.
     *
     * @throws io.tsrpc.codec.CodecException if it is none, or of another version
     */
    public void received(byte[] bytes) {
        NodeFrame frame = NodeFrame.decode(bytes);
        boolean isOwn = frame.node().equals(self.id());
        if (frame instanceof NodeMessage message) {
            if (!isOwn) {
                broadcasts.accept(message);
            }
        } else if (frame instanceof NodeFrame.Question question) {
            if (!isOwn) {
                answer(question);
            }
        } else if (frame instanceof NodeFrame.Answer answer) {
            questions.answered(answer);
        } else {
            nodes.received(frame);
        }
    }

    /** The engine cannot be reached. */
    public void isDown() {
        nodes.isDown();
    }

    /** The engine can be reached again. */
    public void isUp() {
        nodes.isUp();
    }
}
