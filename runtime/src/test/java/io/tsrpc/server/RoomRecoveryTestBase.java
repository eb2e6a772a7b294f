package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.Retention;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Rooms as clients see them that know rooms: in JSON, on the test's own thread and clock. */
abstract class RoomRecoveryTestBase extends ServerTestBase {
    static final Retention RETENTION = Retention.DEFAULT.withMaxMessages(600);
    static final Pattern AT = Pattern.compile("\"epoch\":\"([^\"]+)\",\"seq\":(\\d+)");

    int calls;

    /** What came before the last answer of {@link #resume}. */
    List<String> before = List.of();

    RoomRecoveryTestBase() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
    }

    @BeforeEach
    void begin() {
        plan.set(ServerBuilder.RECOVERABLE_ROOMS, RoomRetention.matching(Pattern.compile("log.*"), RETENTION));
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> RoomDecision.admitted());
        start();
    }

    Connection last() {
        List<Connection> all = server().connections();
        return all.get(all.size() - 1);
    }

    /** Enters a room as a client. Returns the answer: {@code {"room":…}}. */
    String resume(TestConnection client, String wanted) throws InterruptedException {
        return resume(client, wanted, "");
    }

    /** Enters rooms as a client. Returns the answer. */
    String resume(TestConnection client, String wanted, String rest) throws InterruptedException {
        int sn = ++calls;
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted + "]" + rest + "}," + sn + "]");
        List<String> heard = new ArrayList<>();
        String frame = client.take();
        while (!frame.startsWith("[\"rt/Resume\"")) {
            heard.add(frame);
            frame = client.take();
        }
        before = heard;
        String begin = "[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[";
        assertThat(frame).startsWith(begin);
        return frame.substring(begin.length(), frame.length() - ("]}}," + sn + "]").length());
    }

    static String wanted(String room) {
        return "{\"room\":\"" + room + "\"}";
    }

    static String wanted(String room, String epoch, long seq) {
        return "{\"room\":\"" + room + "\",\"from\":" + at(epoch, seq) + "}";
    }

    static String at(String epoch, long seq) {
        return "{\"epoch\":\"" + epoch + "\",\"seq\":" + seq + "}";
    }

    static String lost(String epoch, long seq, String count) {
        return "[\"rt/Lost\",{\"room\":\"log\",\"at\":" + at(epoch, seq) + count + "}]";
    }

    static String epoch(String answer) {
        Matcher at = AT.matcher(answer);
        assertThat(at.find()).as(answer).isTrue();
        return requireNonNull(at.group(1));
    }

    void send(String room, String text) {
        assertThat(server().room(room)
                        .sendMsg(VectorProto.CHAT, Map.of("text", text))
                        .join())
                .isEqualTo(SendResult.success());
    }

    static String chat(String text) {
        return "[\"Chat\",{\"text\":\"" + text + "\"}]";
    }

    static String mark(String room, String epoch, long seq) {
        return "[\"rt/Mark\",{\"room\":\"" + room + "\",\"at\":" + at(epoch, seq) + "}]";
    }
}
