package io.tsrpc.server;

import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.codec.Decoding;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.transport.Timer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Puts the parts together that make a server's rooms.
 *
 * @param backplane what they stand on, not started yet
 */
record RoomParts(
        ServiceProto proto,
        OptionValues options,
        Decoding decoding,
        MsgSender sender,
        Backplane backplane,
        Timer timer,
        Executor userThreads) {
    private static final RoomLimits LIMITS = new RoomLimits(512, 1 << 20);

    /**
     * Creates the rooms, and starts the backplane.
     *
     * @throws IllegalArgumentException if rooms are to be recoverable, and the backplane cannot keep anything
     */
    RoomPlan plan() {
        Rooms rooms = new Rooms(options.get(ServerBuilder.MAX_ROOMS), userThreads);
        RoomRetention retention = options.get(ServerBuilder.RECOVERABLE_ROOMS);
        RoomEngine engine = new RoomEngine(backplane, timer);
        if (!engine.hasLog() && retention != RoomRetention.NONE) {
            throw new IllegalArgumentException(ServerBuilder.RECOVERABLE_ROOMS
                    + " needs a backplane that keeps messages, which " + backplane + " does not");
        }
        Function<String, List<Membership>> members = rooms::members; // one for all rooms, of which there are many
        RoomChannels channels = new RoomChannels(
                retention,
                proto,
                engine,
                decoding.nullChecks(),
                (room, topic, whenEnded) -> new RoomChannel(
                        topic,
                        engine,
                        new RoomAudience(room, members, proto, decoding, sender),
                        LIMITS,
                        timer,
                        userThreads,
                        whenEnded));
        channels.start();
        return new RoomPlan(
                rooms,
                new Rooms(Integer.MAX_VALUE, userThreads),
                channels,
                new RoomTeller(sender),
                options.get(ServerBuilder.MAX_ROOMS_PER_CONNECTION));
    }
}
