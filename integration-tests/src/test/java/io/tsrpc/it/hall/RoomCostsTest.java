package io.tsrpc.it.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rooms and memberships take: time to join, and memory that stays. */
@Tag("long-run")
@Timeout(120)
class RoomCostsTest {
    private static final int CONNECTIONS = 1_000;
    private static final int ROOMS = 2_000;
    private static final int JOINS = 20_000;
    private static final int ROUNDS = 5;

    /** Clients of this process that know rooms would take memory too. */
    private static final ServiceProto WITHOUT_ROOMS = ServiceProto.of("Hall", List.of());

    private final InnerServerTransport inner = InnerServer.transport();
    private final Server server = Server.builder(HallProtocol.PROTO)
            .allowUnhandledApis(true)
            .recoverableRooms(Pattern.compile("log/.*"))
            .transport(inner)
            .build();
    private final List<DuplexClient> clients = new ArrayList<>();

    @BeforeEach
    void connect() {
        server.start();
        for (int i = 0; i < CONNECTIONS; i++) {
            DuplexClient client = DuplexClient.over(WITHOUT_ROOMS, inner.clients(), o -> {});
            assertThat(client.connect().join().isSucc()).isTrue();
            clients.add(client);
        }
    }

    @AfterEach
    void close() {
        clients.forEach(DuplexClient::close);
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "log"})
    void roomsAreCheap(String kind) {
        List<Connection> all = server.connections();
        join(all, kind + "/first/", 0, JOINS); // whatever is needed once is there then
        String prefix =
                kind + "/memory/"; // first: a recoverable room that has been left is there for some seconds more
        long none = usedHeap();
        join(all, prefix, 0, ROOMS);
        long one = usedHeap();
        join(all, prefix, ROOMS, JOINS);
        long ten = usedHeap();
        long perRoom = (one - none) / ROOMS;
        long perMembership = (ten - one) / (JOINS - ROOMS);
        assertThat(server.room(prefix + 7).members()).hasSize(JOINS / ROOMS);

        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            String name = kind + "/" + round + "/";
            long start = System.nanoTime();
            join(all, name, 0, JOINS);
            best = Math.min(best, System.nanoTime() - start);
            leave(all, name);
        }
        System.out.printf(
                "%s rooms: %,d joins to %,d rooms in %d ms; %d B for a room with one member, %d B for each further membership%n",
                kind, JOINS, ROOMS, TimeUnit.NANOSECONDS.toMillis(best), perRoom, perMembership);
        assertThat(TimeUnit.NANOSECONDS.toMillis(best)).isLessThanOrEqualTo(2_000);
        assertThat(perRoom).isLessThanOrEqualTo(1_024);
        assertThat(perMembership).isLessThanOrEqualTo(200);
    }

    /** Joins so that each connection is in as many rooms as others, and each room has as many members. */
    private void join(List<Connection> all, String prefix, int from, int to) {
        List<TsrpcFuture<JoinResult>> joining = new ArrayList<>();
        for (int i = from; i < to; i++) {
            joining.add(room(prefix, i).join(all.get((i + (i / ROOMS)) % CONNECTIONS)));
        }
        joining.forEach(joined -> assertThat(joined.join().isSucc()).isTrue());
    }

    private void leave(List<Connection> all, String prefix) {
        for (int i = 0; i < JOINS; i++) {
            assertThat(room(prefix, i).leave(all.get((i + (i / ROOMS)) % CONNECTIONS)))
                    .isTrue();
        }
    }

    private Room room(String prefix, int number) {
        return server.room(prefix + (number % ROOMS));
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
