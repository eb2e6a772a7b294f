package io.tsrpc.benchmarks.load;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.Room;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a room over three servers, each with one member in this process, which hears the frames that others would get by their sockets. So many
 * wait for each member at most as a room does not drop.
 */
final class RoomCarrier implements Carrier {
    private static final MsgService<byte[]> FRAME = MsgService.of(1, "Frame", new Bytes());
    private static final ServiceProto PROTO = ServiceProto.of("Rooms", List.of(FRAME));

    /** A live room drops what exceeds 4 MiB, a recoverable one what exceeds 1,000 messages, and reads that from the log. */
    private static final int LIVE_WINDOW = 8_000;

    private static final int RECOVERABLE_WINDOW = 900;

    /** So many frames are counted at once, so that counting costs little. */
    private static final int STEP = 128;

    private final Room room;
    private int sent;

    /** One for each member. */
    private final List<Semaphore> windows = new ArrayList<>();

    private RoomCarrier(Supplier<Backplane> connecting, String name, int most, List<Subscriber> subscribers) {
        List<Server> servers = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            Here transport = new Here();
            Server.Builder builder =
                    Server.builder(PROTO).backplane(connecting.get()).transport(transport);
            if (name.startsWith("kept")) {
                builder.recoverableRooms(Pattern.compile("kept.*"));
            }
            Server server = builder.build();
            server.start();
            servers.add(server);
            Semaphore window = new Semaphore(most);
            windows.add(window);
            transport.connect(new Member(subscriber, window));
            var unused = server.room(name).join(server.connections().get(0)).join();
        }
        while (servers.get(0).nodes().size() < servers.size()) {
            Thread.onSpinWait();
        }
        room = servers.get(0).room(name);
    }

    /** Creates one whose room keeps no messages. */
    static RoomCarrier live(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        return new RoomCarrier(connecting, "live", LIVE_WINDOW, subscribers);
    }

    /** Creates one whose room keeps them. */
    static RoomCarrier recoverable(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        return new RoomCarrier(connecting, "kept", RECOVERABLE_WINDOW, subscribers);
    }

    @Override
    public CompletionStage<?> send(byte[] frame) {
        if (sent++ % STEP == 0) {
            windows.forEach(window -> window.acquireUninterruptibly(STEP));
        }
        return room.sendMsg(FRAME, frame).thenAccept(sent -> {
            if (!sent.isSucc()) {
                throw new IllegalStateException(sent.errMsg());
            }
        });
    }

    /** A transport inside this process. */
    private static final class Here implements ServerTransport {
        private volatile @Nullable ConnectionAcceptor acceptor;

        @Override
        public void start(ConnectionAcceptor accepting) {
            acceptor = accepting;
        }

        void connect(Member member) {
            ConnectionAcceptor open = acceptor;
            if (open == null) {
                throw new IllegalStateException("The server has not started");
            }
            ConnectionListener listener =
                    open.accept(RequestHead.withoutHttp("127.0.0.1"), Admission.accepted(), DataFormat.BINARY, member);
            listener.opened();
        }

        @Override
        public void stop(Duration limit) {
            acceptor = null;
        }
    }

    /** A member: its server hands it what another one would write to a socket. */
    private static final class Member implements TransportConnection {
        private final Subscriber subscriber;
        private final Semaphore window;
        private int heard;

        Member(Subscriber subscriber, Semaphore window) {
            this.subscriber = subscriber;
            this.window = window;
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            BinaryReader in = new BinaryReader(((Frame.Binary) frame).bytes());
            var blocks = in.readVarint();
            var header = in.readHeader();
            var length = in.readLength();
            if (++heard % STEP == 0) {
                window.release(STEP);
            }
            subscriber.heard(in.readBytes());
            return blocks + header + length > 0;
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {}
    }

    /** A frame as a message. */
    private static final class Bytes implements Codec<byte[]> {
        @Override
        public void write(BinaryWriter out, byte[] value) {
            out.writeBytes(value);
        }

        @Override
        public byte[] read(BinaryReader in) {
            return in.readBytes();
        }

        @Override
        public void writeJson(JsonWriter out, byte[] value) {
            throw CodecException.of("Frames are binary");
        }

        @Override
        public byte[] readJson(JsonReader in) {
            throw CodecException.of("Frames are binary");
        }
    }
}
