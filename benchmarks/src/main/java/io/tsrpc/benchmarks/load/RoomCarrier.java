package io.tsrpc.benchmarks.load;

import io.tsrpc.DuplexClient;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Sends to a room over three servers, each with one client in this process. A frame is a message: encoded, published, decoded and handed to a
 * listener. So many wait for their listeners at most: beyond it a room drops messages.
 */
final class RoomCarrier implements Carrier {
    private static final MsgService<byte[]> FRAME = MsgService.of(1, "Frame", new Bytes());
    private static final ServiceProto PROTO = ServiceProto.of("Rooms", List.of(FRAME));
    private static final int WINDOW = 500;

    private final Room room;
    private final int servers;
    private final Semaphore window;

    private RoomCarrier(Supplier<Backplane> connecting, String name, List<Subscriber> subscribers) {
        servers = subscribers.size();
        window = new Semaphore(WINDOW * servers);
        List<InnerServer> started = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            InnerServer.Builder builder = InnerServer.builder(PROTO).backplane(connecting.get());
            if (name.startsWith("kept")) {
                builder.recoverableRooms(Pattern.compile("kept.*"));
            }
            InnerServer server = builder.build();
            server.start();
            started.add(server);
            DuplexClient client = server.newClient();
            var unused = client.listenMsg(FRAME, frame -> {
                window.release();
                subscriber.heard(frame);
            });
            var unusedToo = client.connect().join();
            while (server.connections().isEmpty()) {
                Thread.onSpinWait(); // the client is told first
            }
            var unusedThree =
                    server.room(name).join(server.connections().get(0)).join();
        }
        while (started.get(0).nodes().size() < servers) {
            Thread.onSpinWait();
        }
        room = started.get(0).room(name);
    }

    /** Creates one whose room keeps no messages. */
    static RoomCarrier live(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        return new RoomCarrier(connecting, "live", subscribers);
    }

    /** Creates one whose room keeps them. */
    static RoomCarrier recoverable(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        return new RoomCarrier(connecting, "kept", subscribers);
    }

    @Override
    public CompletionStage<?> send(byte[] frame) {
        window.acquireUninterruptibly(servers);
        return room.sendMsg(FRAME, frame)
                .thenCompose(sent -> sent.isSucc()
                        ? CompletableFuture.completedStage(null)
                        : CompletableFuture.failedStage(new IllegalStateException(sent.errMsg())));
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
