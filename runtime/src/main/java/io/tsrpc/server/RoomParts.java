package io.tsrpc.server;

import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerNode;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.cluster.Topics;
import io.tsrpc.codec.Decoding;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Puts the parts together that make a server's rooms.
 *
 * @param nodeId what the ids of the server's connections begin with
 * @param nodeThread runs short tasks about other servers, also when all threads for user code are blocked
 */
record RoomParts(
        ServiceProto proto,
        OptionValues options,
        Decoding decoding,
        MsgSender sender,
        Connections connections,
        RoomCounters counters,
        String nodeId,
        Timer timer,
        Executor userThreads,
        Executor nodeThread) {
    private static final RoomLimits LIMITS = new RoomLimits(512, 1 << 20);
    private static final Duration SOON = Duration.ofMillis(100);

    /**
     * Creates the rooms, and starts the backplane.
     *
     * @throws IllegalArgumentException if rooms are to be recoverable, and the backplane cannot keep anything
     */
    RoomPlan plan() {
        Backplane given = options.get(ServerBuilder.BACKPLANE);
        Engine engine = new Engine(given == null ? ownBackplane() : given, timer);
        if (!engine.hasLog() && options.get(ServerBuilder.RECOVERABLE_ROOMS) != RoomRetention.NONE) {
            throw new IllegalArgumentException(ServerBuilder.RECOVERABLE_ROOMS
                    + " needs a backplane that keeps messages, which " + given + " does not");
        }
        String name = options.get(ServerBuilder.NODE_NAME);
        String namespace = options.get(ServerBuilder.NAMESPACE);
        ServerNode self = new ServerNode(nodeId, name == null ? nodeId : Names.checked(name, "nodeName"));
        Topics topics = new Topics(namespace == null ? proto.name() : namespace);
        return given == null ? alone(self, topics, engine) : amongOthers(self, topics, engine);
    }

    private Backplane ownBackplane() {
        return new MemoryEngine(options.get(ServerBuilder.MAX_TOTAL_ROOM_BYTES), timer::nanoTime).connect();
    }

    private RoomPlan alone(ServerNode self, Topics topics, Engine engine) {
        OtherServers none = OtherServers.none(self);
        Rooms rooms = rooms(none);
        Rooms users = users(none);
        RoomChannels channels = channels(self, topics, engine, rooms);
        engine.start(new BackplaneHearing(channels, null, counters));
        return plan(engine, rooms, users, channels, none, commands(users));
    }

    private RoomPlan amongOthers(ServerNode self, Topics topics, Engine engine) {
        ClusterServers others = new ClusterServers(this, self, topics, engine);
        RoomChannels channels = channels(self, topics, engine, others.rooms());
        engine.start(new BackplaneHearing(channels, others, counters));
        return plan(engine, others.rooms(), others.users(), channels, others, others.commands());
    }

    private RoomPlan plan(
            Engine engine,
            Rooms rooms,
            Rooms users,
            RoomChannels channels,
            OtherServers others,
            NodeCommands commands) {
        return new RoomPlan(
                engine,
                rooms,
                users,
                channels,
                others,
                commands,
                new RoomTeller(sender),
                counters,
                options.get(ServerBuilder.MAX_ROOMS_PER_CONNECTION),
                this::soon);
    }

    private void soon(Runnable task) {
        var unused = timer.after(SOON, () -> userThreads.execute(task));
    }

    Rooms rooms(OtherServers others) {
        return new Rooms(RoomKind.ROOM, options.get(ServerBuilder.MAX_ROOMS), others, userThreads);
    }

    Rooms users(OtherServers others) {
        return new Rooms(RoomKind.USER, Integer.MAX_VALUE, others, userThreads);
    }

    NodeCommands commands(Rooms users) {
        return new NodeCommands(proto, decoding, sender, connections, users, userThreads);
    }

    private RoomChannels channels(ServerNode self, Topics topics, Engine engine, Rooms rooms) {
        boolean isFar = options.get(ServerBuilder.BACKPLANE) != null; // otherwise the log is in this JVM
        RoomTails tails = new RoomTails(isFar ? options.get(ServerBuilder.MAX_TOTAL_ROOM_BYTES) : 0);
        Function<String, List<Membership>> members = rooms::members; // one for all rooms, of which there are many
        return new RoomChannels(
                options.get(ServerBuilder.RECOVERABLE_ROOMS),
                proto,
                self.id(),
                topics,
                engine,
                decoding.nullChecks(),
                counters,
                (room, topic, whenEnded) -> new RoomChannel(
                        topic,
                        engine,
                        new RoomAudience(room, members, proto, decoding, sender, counters),
                        LIMITS,
                        tails,
                        timer,
                        userThreads,
                        whenEnded));
    }
}
