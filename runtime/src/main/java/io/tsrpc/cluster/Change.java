package io.tsrpc.cluster;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.room.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One who has come to a server or gone from it.
 *
 * @param number which member of that server it is
 * @param joined null if it has gone
 */
record Change(long number, @Nullable RemoteMember joined) {
    /** What is written instead of the kind of a room if somebody has gone. */
    private static final int GONE = 0;

    /** What it takes on the wire beside its texts, and in memory, about. */
    private static final int OVERHEAD = 64;

    /** About how many bytes it takes. */
    int size() {
        return joined == null
                ? OVERHEAD
                : OVERHEAD
                        + joined.name().length()
                        + joined.member().connectionId().length()
                        + joined.member().userId().map(String::length).orElse(0)
                        + joined.member().data().map(String::length).orElse(0);
    }

    static void write(BinaryWriter out, List<Change> changes) {
        out.writeVarint(changes.size());
        changes.forEach(change -> change.write(out));
    }

    private void write(BinaryWriter out) {
        out.writeVarint(number);
        out.writeVarint(joined == null ? GONE : joined.kind().number());
        if (joined != null) {
            out.writeString(joined.name());
            out.writeString(joined.member().connectionId());
            write(out, joined.member().userId());
            write(out, joined.member().data());
        }
    }

    private static void write(BinaryWriter out, Optional<String> text) {
        out.writeBoolean(text.isPresent());
        text.ifPresent(out::writeString);
    }

    static List<Change> readAll(BinaryReader in) {
        int count = in.readCount();
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            in.allocate(OVERHEAD);
            changes.add(read(in));
        }
        return changes;
    }

    private static Change read(BinaryReader in) {
        long number = in.readVarint();
        long what = in.readVarint();
        if (what == GONE) {
            return new Change(number, null);
        }
        RoomKind kind = RoomKind.of(what);
        String name = in.readString();
        String connectionId = in.readString();
        try {
            return new Change(number, new RemoteMember(kind, name, new Member(connectionId, text(in), text(in))));
        } catch (IllegalArgumentException e) {
            throw CodecException.of(e);
        }
    }

    private static Optional<String> text(BinaryReader in) {
        return in.readBoolean() ? Optional.of(in.readString()) : Optional.empty();
    }
}
