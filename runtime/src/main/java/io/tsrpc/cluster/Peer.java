package io.tsrpc.cluster;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ServerNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another server and who is there. What it publishes is taken over in the order of the numbers; if some are missing, all of its members have
 * to be asked for. Used in the queue of {@link Nodes} only.
 */
final class Peer {
    /** How many frames with changes wait for the answer to a question. */
    private static final int MOST_WAITING = 1_000;

    private final ServerNode node;
    private final long started;
    private final MemberSink sink;
    private Map<Long, RemoteMember> members = new HashMap<>();

    /** When it was heard last, by the clock of the timer. */
    private long heard;

    /** The number of the last change that is taken over. */
    private long known;

    /** Whether some changes are missing behind that. */
    private boolean isBehind;

    private @Nullable Question question;

    /** Its members, while they arrive. */
    private static final class Question {
        private final long number;
        private final Map<Long, RemoteMember> members = new HashMap<>();
        private final List<NodeFrame.Changes> later = new ArrayList<>();
        private long pages;

        /** How many there were at the last heartbeat. */
        private long pagesBefore = -1;

        Question(long number) {
            this.number = number;
        }
    }

    Peer(NodeFrame.Heartbeat first, MemberSink sink) {
        this.node = new ServerNode(first.node(), first.name());
        this.started = first.started();
        this.sink = sink;
    }

    ServerNode node() {
        return node;
    }

    /** When its process began. */
    long started() {
        return started;
    }

    long heard() {
        return heard;
    }

    void heardAt(long now) {
        heard = now;
    }

    /** Whether all of its members are known. */
    boolean isKnown() {
        return !isBehind && question == null;
    }

    /** It has published so many changes. Returns whether its members have to be asked for. */
    boolean hasPublished(long changes) {
        Question asked = question;
        if (asked != null) {
            boolean hangs = asked.pages == asked.pagesBefore;
            asked.pagesBefore = asked.pages;
            return hangs;
        }
        isBehind |= changes > known;
        return isBehind;
    }

    /** Its members are asked for. */
    void asks(long number) {
        question = new Question(number);
    }

    /** Takes changes over. Returns whether its members have to be asked for, as some are missing. */
    boolean changed(NodeFrame.Changes changes) {
        if (question != null) {
            if (question.later.size() < MOST_WAITING) {
                question.later.add(changes);
            }
            return false;
        }
        return !takeOver(changes);
    }

    /** Returns false if some before them are missing. */
    private boolean takeOver(NodeFrame.Changes changes) {
        if (changes.first() > known + 1) {
            isBehind = true;
            return false;
        }
        long number = changes.first();
        for (Change change : changes.changes()) {
            if (number++ > known) {
                takeOver(change);
            }
        }
        known = Math.max(known, changes.last());
        return true;
    }

    private void takeOver(Change change) {
        RemoteMember joined = change.joined();
        RemoteMember before = joined == null ? members.remove(change.number()) : members.put(change.number(), joined);
        if (before != null) {
            sink.left(before);
        }
        if (joined != null) {
            sink.joined(joined);
        }
    }

    /** Takes over a part of the answer. Returns whether its members have to be asked for again. */
    boolean answered(NodeFrame.Members part) {
        Question asked = question;
        if (asked == null || part.question() != asked.number || part.page() < asked.pages) {
            return false; // of an earlier question, or arrived twice
        }
        if (part.page() > asked.pages) {
            return true;
        }
        asked.pages++;
        part.members().forEach(each -> asked.members.put(each.number(), requireNonNull(each.joined(), "joined")));
        if (!part.isLast()) {
            return false;
        }
        question = null;
        replace(asked.members);
        known = part.changes();
        isBehind = false;
        return !asked.later.stream().allMatch(this::takeOver);
    }

    /** Only what differs is told: a member with the same number is the same. */
    private void replace(Map<Long, RemoteMember> current) {
        Map<Long, RemoteMember> before = members;
        members = current;
        before.forEach((number, member) -> {
            if (current.containsKey(number)) {
                current.put(number, member);
            } else {
                sink.left(member);
            }
        });
        current.forEach((number, member) -> {
            if (!before.containsKey(number)) {
                sink.joined(member);
            }
        });
    }

    /** It is gone, and so are all who were there. */
    void isGone() {
        members.values().forEach(sink::left);
        members = new HashMap<>();
    }
}
