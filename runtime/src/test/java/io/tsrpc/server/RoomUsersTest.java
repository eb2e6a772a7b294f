package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tsrpc.Connection;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users and rooms. */
class RoomUsersTest extends RoomTestBase {
    @Test
    void aUserHasTheConnectionsThatAreBoundToIt() throws InterruptedException {
        TestConnection phone = transport.connect();
        Connection ofPhone = last();
        ofPhone.bind("ann");
        TestConnection laptop = transport.connect();
        Connection ofLaptop = last();
        ofLaptop.bind("ann");
        TestConnection bob = transport.connect();
        last().bind("bob");

        assertThat(server().user("ann").connections()).containsExactly(ofPhone, ofLaptop);
        send(server().user("ann").except(ofPhone));
        assertThat(laptop.take()).isEqualTo(HI_FRAME);
        send(server().user("ann"));
        assertThat(laptop.take()).isEqualTo(HI_FRAME);
        assertThat(phone.take()).isEqualTo(HI_FRAME);

        assertThat(server().user("ann").kick("Bye").join()).isEqualTo(KickResult.success(2));
        assertThat(List.of(phone.closes, laptop.closes)).containsOnly(List.of("1000 Bye"));
        assertThat(server().user("ann").connections()).isEmpty();
        assertThat(bob.isQuiet()).isTrue();
        assertThat(bob.closes).isEmpty();
    }

    @Test
    void aConnectionThatGetsAnotherUserOrNoneIsInNoRoom() {
        Room room = server().room("a");
        Connection conn = connectAs("ann");
        join(room, conn);
        conn.bind("ann");
        assertThat(room.members()).containsExactly(conn);

        conn.bind("bob");
        assertThat(room.members()).isEmpty();
        assertThat(server().user("ann").connections()).isEmpty();
        assertThat(server().user("bob").connections()).containsExactly(conn);
        assertThat(conn.userId()).contains("bob");

        join(room, conn);
        assertThat(room.presence().userIds()).containsExactly("bob");
        conn.unbind();
        conn.unbind();
        assertThat(room.members()).isEmpty();
        assertThat(conn.userId()).isEmpty();
        assertThat(server().user("bob").connections()).isEmpty();
    }

    @Test
    void aUserMayBeKickedOutOfARoom() {
        Room room = server().room("a");
        Connection ann = connectAs("ann");
        Connection annToo = connectAs("ann");
        Connection bob = connectAs("bob");
        List.of(ann, annToo, bob).forEach(conn -> join(room, conn));

        assertThat(room.kick("ann").join()).isEqualTo(KickResult.success(2));

        assertThat(room.members()).containsExactly(bob);
        assertThat(server().user("ann").connections()).containsExactly(ann, annToo);
        assertThat(join(room, ann)).isNull();
    }

    @Test
    void aUserWhoHasLoggedInSinceMayBeKickedOutToo() {
        Room room = server().room("a");
        TestConnection unused = transport.connect();
        Connection conn = last();
        join(room, conn);
        conn.bind("ann");

        assertThat(room.kick("ann").join()).isEqualTo(KickResult.success(1));
        assertThat(room.members()).isEmpty();
    }

    /** For other servers it would be the name of somebody else. */
    @Test
    void whoIsKickedOutOfARoomHasANameThatAUserCanHave() {
        Room room = server().room("a");
        for (String invalid : List.of("", "\ud800", "x".repeat(129))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> room.kick(invalid))
                    .withMessageContaining("userId");
        }
    }
}
