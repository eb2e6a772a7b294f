package ${package}.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ${package}.protocols.ApiLogin;
import ${package}.protocols.ApiSend;
import ${package}.protocols.ChatClient;
import ${package}.protocols.ChatProtocol;
import ${package}.protocols.ChatWsClient;
import ${package}.protocols.MsgChat;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.inner.InnerServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients can do, without a network. */
class ChatTest {
    private final InnerServer server = Chat.on(InnerServer.builder(ChatProtocol.PROTO), InnerServer.Builder::build);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void allInTheRoomHearWhatOneSays() throws InterruptedException {
        try (Guest ann = new Guest();
                Guest ben = new Guest()) {
            ann.enter("Ann");
            ben.enter("Ben");

            ann.say("Hello").orElseThrow();

            assertEquals("Ann: Hello", ann.hears());
            assertEquals("Ann: Hello", ben.hears());
        }
    }

    @Test
    void newcomersHearWhatWasSaid() throws InterruptedException {
        try (Guest ann = new Guest();
                Guest ben = new Guest()) {
            ann.enter("Ann");
            ann.say("Anybody here?").orElseThrow();

            ben.enter("Ben");

            assertEquals("Ann: Anybody here?", ben.hears());
        }
    }

    @Test
    void strangersCanDoNothing() {
        try (Guest stranger = new Guest()) {
            assertEquals("NEED_LOGIN", code(stranger.say("Hello")));
            assertEquals(
                    "Please log in",
                    stranger.client.rooms().join(Chat.LOBBY).join().err().message());
        }
    }

    @Test
    void aNameBelongsToTheClientThatIsConnectedUnderIt() {
        try (Guest ann = new Guest();
                Guest annOnAnotherConnection = new Guest();
                Guest other = new Guest()) {
            ann.login("Ann", "the secret of Ann").orElseThrow();

            assertEquals("NAME_TAKEN", code(other.login("Ann", "another secret, not hers")));
            assertTrue(annOnAnotherConnection.login(" Ann ", "the secret of Ann").isSucc());
        }
    }

    @Test
    void namesAndLinesHaveLimits() {
        try (Guest ann = new Guest()) {
            assertEquals("BAD_NAME", code(ann.login("  ", "the secret of Ann")));
            assertEquals("BAD_NAME", code(ann.login("A".repeat(25), "the secret of Ann")));
            assertEquals("BAD_KEY", code(ann.login("Ann", "too short")));
            ann.enter("Ann");
            assertEquals("BAD_LINE", code(ann.say(" ")));
            assertEquals("BAD_LINE", code(ann.say("A".repeat(2_001))));
        }
    }

    @Test
    void oneMustBeInARoomToSpeakThere() {
        try (Guest ann = new Guest()) {
            ann.login("Ann", "the secret of Ann").orElseThrow();

            assertEquals("NOT_IN_ROOM", code(ann.say("Hello")));
        }
    }

    private static String code(ApiReturn<?> ret) {
        TsrpcError err = ret.err();
        return err == null ? "It has succeeded" : String.valueOf(err.code());
    }

    /** Somebody who is connected. */
    private final class Guest implements AutoCloseable {
        private final ChatWsClient client = ChatClient.over(server.newClient());
        private final BlockingQueue<MsgChat> heard = new LinkedBlockingQueue<>();

        Guest() {
            client.listenMsg(ChatProtocol.CHAT, heard::add);
            assertTrue(client.connect().join().isSucc());
        }

        ApiReturn<ApiLogin.Res> login(String name, String key) {
            return client.login(new ApiLogin.Req(name, key)).join();
        }

        void enter(String name) {
            login(name, "the secret of " + name).orElseThrow();
            assertTrue(client.rooms().join(Chat.LOBBY).join().isSucc());
        }

        ApiReturn<ApiSend.Res> say(String content) {
            return client.send(new ApiSend.Req(Chat.LOBBY, content)).join();
        }

        String hears() throws InterruptedException {
            MsgChat line = heard.take();
            return line.from().name() + ": " + line.content();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
