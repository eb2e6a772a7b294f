package io.tsrpc.cluster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Who is on this server, as others have to know it: each change has a number and is published once. What is lost on the way they notice by
 * the numbers, and ask. Used in the queue of {@link Nodes} only.
 */
final class OwnMembers {
    /** About how many bytes a frame with changes or members has at most. */
    private static final int MOST_IN_FRAME = 32 << 10;

    /** How many changes may wait; beyond it they are dropped, which others notice by the number. */
    private static final int MOST_WAITING = 10_000;

    private final String node;
    private final Topics topics;
    private final Engine engine;
    private final Queue queue;

    /** The numbers of those who are here. */
    private final Map<Present, Long> numbers = new HashMap<>();

    private final Map<Long, RemoteMember> members = new LinkedHashMap<>();
    private final Deque<Change> waiting = new ArrayDeque<>();
    private long lastNumber;

    /** The number of the last change that was published, or at least was to be. */
    private long published;

    private boolean publishing;

    /** Runs what comes of a stage in the queue. */
    interface Queue {
        void then(CompletionStage<?> stage, Runnable next);
    }

    OwnMembers(String node, Topics topics, Engine engine, Queue queue) {
        this.node = node;
        this.topics = topics;
        this.engine = engine;
        this.queue = queue;
    }

    void joined(RoomKind kind, String name, Present present) {
        RemoteMember member = new RemoteMember(kind, name, present.member());
        long number = ++lastNumber;
        numbers.put(present, number);
        members.put(number, member);
        changed(new Change(number, member));
    }

    void left(Present present) {
        long number = requireNonNull(numbers.remove(present), "number");
        members.remove(number);
        changed(new Change(number, null));
    }

    private void changed(Change change) {
        waiting.add(change);
        if (waiting.size() > MOST_WAITING) {
            published += waiting.size();
            waiting.clear();
        }
        publishNext();
    }

    /** One frame at a time: what comes meanwhile goes together. */
    private void publishNext() {
        if (publishing || waiting.isEmpty()) {
            return;
        }
        List<Change> next = new ArrayList<>();
        int size = 0;
        while (!waiting.isEmpty() && (next.isEmpty() || size + waiting.element().size() <= MOST_IN_FRAME)) {
            Change change = waiting.remove();
            size += change.size();
            next.add(change);
        }
        NodeFrame frame = new NodeFrame.Changes(node, published + 1, next);
        published += next.size();
        publishing = true;
        queue.then(engine.publishInTime(topics.all(), frame.encode()), () -> {
            publishing = false;
            publishNext();
        });
    }

    /** The number of the last change that others can know. */
    long published() {
        return published;
    }

    /** Tells a server who is here. */
    void tell(String asking, long question) {
        List<Change> all = new ArrayList<>(members.size());
        members.forEach((number, member) -> all.add(new Change(number, member)));
        tell(asking, question, 0, all, published + waiting.size());
    }

    private void tell(String asking, long question, long page, List<Change> rest, long changes) {
        int count = 0;
        int size = 0;
        while (count < rest.size() && (count == 0 || size + rest.get(count).size() <= MOST_IN_FRAME)) {
            size += rest.get(count++).size();
        }
        List<Change> later = rest.subList(count, rest.size());
        NodeFrame frame = new NodeFrame.Members(node, question, page, later.isEmpty(), changes, rest.subList(0, count));
        CompletionStage<Void> told = engine.publishInTime(topics.node(asking), frame.encode());
        if (!later.isEmpty()) {
            var unused = told.thenRun(() ->
                    queue.then(told, () -> tell(asking, question, page + 1, later, changes))); // not if it has failed
        }
    }
}
