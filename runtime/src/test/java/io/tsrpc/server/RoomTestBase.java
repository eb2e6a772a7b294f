package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomSender;
import io.tsrpc.testing.VectorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Clients of one server whose rooms are tried. */
abstract class RoomTestBase extends ServerTestBase {
    static final Map<String, Object> HI = Map.of("text", "hi");
    static final String HI_FRAME = "[\"Chat\",{\"text\":\"hi\"}]";

    final List<String> heard = new ArrayList<>();

    /** What is heard, with the users' ids. */
    final PresenceListener listener = new PresenceListener() {
        @Override
        public void joined(Member member) {
            heard.add("+" + member.userId().orElse("?"));
        }

        @Override
        public void left(Member member) {
            heard.add("-" + member.userId().orElse("?"));
        }
    };

    @BeforeEach
    void begin() {
        start();
    }

    /** The connection of the client that connected last. */
    final Connection last() {
        List<Connection> all = server().connections();
        return all.get(all.size() - 1);
    }

    final Connection connectAs(String userId) {
        transport.connect();
        Connection conn = last();
        conn.bind(userId);
        return conn;
    }

    static @Nullable ErrorCode join(Room room, Connection conn) {
        JoinResult result = room.join(conn).join();
        TsrpcError error = result.err();
        assertThat(result.isSucc()).isEqualTo(error == null);
        return error == null ? null : error.code();
    }

    static void send(RoomSender to) {
        assertThat(to.sendMsg(VectorProto.CHAT, HI).join()).isEqualTo(SendResult.success());
    }

    static Membership member(Rooms rooms, DuplexConnection conn, String userId) {
        Membership member =
                new Membership(conn.memberships(), new Member(conn.id(), Optional.of(userId), Optional.empty()));
        assertThat(rooms.join("a", member)).isNotNull();
        return member;
    }
}
