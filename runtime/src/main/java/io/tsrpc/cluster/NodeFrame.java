package io.tsrpc.cluster;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import java.util.List;

/** What servers publish for each other: a version, a kind, the sender's id, and what each kind has. */
sealed interface NodeFrame
        permits NodeFrame.Heartbeat,
                NodeFrame.Bye,
                NodeFrame.Changes,
                NodeFrame.AskMembers,
                NodeFrame.Members,
                NodeFrame.Question,
                NodeFrame.Answer,
                NodeMessage {
    /** A server that reads another version leaves it alone. */
    int VERSION = 1;

    /** What a frame may become in memory; messages and questions are decoded with the limits of those who take them. */
    Decoding LIMITS = new Decoding(NullChecks.LOOSE, 4 << 20, 1);

    /** How many characters the id and the name of a server have at most: both are kept, and the id becomes part of topics. */
    int MOST_IN_NAME = 128;

    /** The id of a server and a number. */
    int MOST_IN_CONNECTION_ID = MOST_IN_NAME + 32;

    /** Of most frames, but for the body of a message. */
    int USUAL_SIZE = 128;

    /** The id of the server that has sent it. */
    String node();

    /** Which it is. */
    Kind kind();

    /** Writes version, kind and sender. */
    default void writeHead(BinaryWriter out) {
        writeHead(out, kind(), node());
    }

    /** Writes what a frame of this kind begins with. */
    static void writeHead(BinaryWriter out, Kind kind, String node) {
        out.writeVarint(VERSION);
        out.writeVarint(kind.number);
        out.writeString(node);
    }

    /** Writes what follows. */
    void writeTo(BinaryWriter out);

    /** About how many bytes it has. */
    default int expectedSize() {
        return USUAL_SIZE;
    }

    /** Encodes it. */
    default byte[] encode() {
        BinaryWriter out = BinaryWriter.ofCapacity(expectedSize());
        writeHead(out);
        writeTo(out);
        return out.toByteArray();
    }

    // --- the kinds ---------------------------------------------------------------------------------------------------

    /**
     * The server lives.
     *
     * @param name what people call it
     * @param started when its process began, in milliseconds since 1970: of two with one name the later one counts
     * @param changes the number of the last change that it has published
     * @param beat the number of this heartbeat
     * @param asks whether it wants to hear those of all others at once
     */
    record Heartbeat(String node, String name, long started, long changes, long beat, boolean asks)
            implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.HEARTBEAT;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeString(name);
            out.writeVarint(started);
            out.writeVarint(changes);
            out.writeVarint(beat);
            out.writeBoolean(asks);
        }
    }

    /** The server has stopped. */
    record Bye(String node) implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.BYE;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            // nothing more to say
        }
    }

    /**
     * Who has come and gone on the server.
     *
     * @param first the number of the first change
     */
    record Changes(String node, long first, List<Change> changes) implements NodeFrame {
        long last() {
            return first + changes.size() - 1;
        }

        @Override
        public Kind kind() {
            return Kind.CHANGES;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeVarint(first);
            Change.write(out, changes);
        }
    }

    /** The sender wants to know who is on a server. The answer has the number of the question. */
    record AskMembers(String node, long question) implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.ASK_MEMBERS;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeVarint(question);
        }
    }

    /**
     * A part of who is there.
     *
     * @param question the number of the question
     * @param page the number of the part, from 0 on
     * @param isLast whether no parts follow
     * @param changes after which change it was so
     * @param members those who are there; none has gone
     */
    record Members(String node, long question, long page, boolean isLast, long changes, List<Change> members)
            implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.MEMBERS;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeVarint(question);
            out.writeVarint(page);
            out.writeBoolean(isLast);
            out.writeVarint(changes);
            Change.write(out, members);
        }
    }

    /** A question to a server, or to all of them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Question(String node, long question, byte[] body) implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.QUESTION;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeVarint(question);
            out.writeRaw(body, 0, body.length);
        }
    }

    /** The answer to one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(String node, long question, byte[] body) implements NodeFrame {
        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }

        @Override
        public void writeTo(BinaryWriter out) {
            out.writeVarint(question);
            out.writeRaw(body, 0, body.length);
        }
    }

    // --- decoding ----------------------------------------------------------------------------------------------------

    /**
     * Decodes a frame.
     *
     * @throws CodecException if it is none, or of another version
     */
    static NodeFrame decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, LIMITS);
        long version = in.readVarint();
        if (version != VERSION) {
            throw CodecException.of("The frame is of version " + version + " instead of " + VERSION);
        }
        Kind kind = Kind.of(in.readVarint());
        String node = name(in);
        return switch (kind) {
            case HEARTBEAT ->
                new Heartbeat(node, name(in), in.readVarint(), in.readVarint(), in.readVarint(), in.readBoolean());
            case BYE -> new Bye(node);
            case CHANGES -> new Changes(node, in.readVarint(), Change.readAll(in));
            case ASK_MEMBERS -> new AskMembers(node, in.readVarint());
            case MEMBERS -> members(node, in);
            case QUESTION -> new Question(node, in.readVarint(), in.readRest());
            case ANSWER -> new Answer(node, in.readVarint(), in.readRest());
            case MESSAGE -> NodeMessage.read(stream(node, bytes, in), in);
        };
    }

    private static String name(BinaryReader in) {
        String name = in.readString();
        if (name.length() > MOST_IN_NAME) {
            throw CodecException.of("The name of a server has " + name.length() + " characters");
        }
        return name;
    }

    private static Members members(String node, BinaryReader in) {
        Members members = new Members(
                node, in.readVarint(), in.readVarint(), in.readBoolean(), in.readVarint(), Change.readAll(in));
        if (members.members.stream().anyMatch(member -> member.joined() == null)) {
            throw CodecException.of("Somebody is among the members who is not there");
        }
        return members;
    }

    private static MessageStream stream(String node, byte[] bytes, BinaryReader in) {
        long number = in.readVarint();
        return MessageStream.read(node, number, bytes, bytes.length - in.remaining());
    }

    /** What frames are for. */
    enum Kind {
        HEARTBEAT(0),
        BYE(1),
        CHANGES(2),
        ASK_MEMBERS(3),
        MEMBERS(4),
        QUESTION(5),
        ANSWER(6),
        MESSAGE(7);

        /** On the wire. */
        private final int number;

        Kind(int number) {
            this.number = number;
        }

        private static final Kind[] ALL = values();

        /** The kinds are listed in the order of their numbers, from 0 on. */
        static Kind of(long number) {
            if (number < 0 || number >= ALL.length) {
                throw CodecException.of("There is no kind " + number + " of frames");
            }
            return ALL[(int) number];
        }
    }
}
