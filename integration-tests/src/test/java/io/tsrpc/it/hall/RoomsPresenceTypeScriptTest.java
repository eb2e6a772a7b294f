package io.tsrpc.it.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.room.Room;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted {@code rooms.ts} tells clients of TSRPC who is in their rooms. */
class RoomsPresenceTypeScriptTest extends RoomsTypeScriptTestBase {
    /** Another one, who is not connected and is never cut off. */
    private Visitor bob() {
        return Visitor.onNode("{\"server\":\"ws://127.0.0.1:%d\",\"json\":false,\"name\":\"bob\"}"
                .formatted(hall.server().port()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoWatchesARoomThatItIsEnteringHearsWhoIsThere(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("joinAndWatch", "hall/", "joinAndWatch: done");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void membersAreWatchedAlsoAfterACut(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            Connection ofAnn = hall.conn();
            ann.run("watch", BLUE, "there ann:known");
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            network.cut(new Random(1));
            await().until(() -> !hall.server().connections().contains(ofAnn));
            ann.until("connected");
            bob.run("leave", BLUE, "left");
            ann.until("there ann:known");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            ann.run("unwatch", BLUE, "not watching");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCutWhileItAsksWhoIsThereIsACutLikeAnother(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            hall.closesWatcher.set(true);
            cut();
            ann.until("connected");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            assertThat(hall.closesWatcher).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoLeavesAndComesBackIsThere(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            String id = hall.conn().id();
            RoomMember back = new RoomMember(id, Optional.of("ann"), Optional.of("back"));
            MsgPresence earlier = new MsgPresence(BLUE, List.of(), List.of(id), 0);
            MsgPresence news = new MsgPresence(BLUE, List.of(back), List.of(id), 1);
            assertThat(hall.conn().sendMsg(RoomsProtocol.PRESENCE, earlier).isSucc())
                    .isTrue();
            assertThat(hall.conn().sendMsg(RoomsProtocol.PRESENCE, news).isSucc())
                    .isTrue();
            ann.until("there ann:back");

            ann.run("leave", BLUE, "there ");
            ann.until("left");
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            ann.run("unwatch", BLUE, "not watching"); // as it was in the room before
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            assertThat(ann.heard()).containsOnlyOnce("there ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoIsOutSeesNobody(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            hall.server().room(BLUE).leave(hall.conn());
            ann.until("there ");
            ann.until("left hall/blue ");

            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            ann.run("disconnect", "", "there ");
            ann.until("ended");
        }
    }

    /** Before it has heard anew who is there. */
    @ParameterizedTest
    @MethodSource("all")
    void whoIsOutAtOnceAfterACutSeesNobody(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            Room room = hall.server().room(BLUE);
            hall.beforeSending.put(
                    RoomsProtocol.PRESENCE, conn -> room.members().forEach(room::leave));
            cut();
            ann.until("there ");
            ann.until("left hall/blue ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoWatchesAgainAtOnceIsToldAndNobodyIsToldOfAnEmptyRoom(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            ann.run("watchInTurns", BLUE, "watching after turns");
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            ann.until("there ann:known,bob:known"); // there are two who watch
            assertThat(ann.heard()).doesNotContain("there ");
        }
    }
}
