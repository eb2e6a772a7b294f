package ${package}.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ${package}.protocols.ChatClient;
import ${package}.protocols.ChatProtocol;
import ${package}.protocols.ChatWsClient;
import ${package}.server.Chat;
import io.tsrpc.inner.InnerServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console against the chat's server, without a network. */
class ConsoleTest {
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
    void whatOneTypesAllRead() throws Exception {
        try (Terminal ann = new Terminal("Ann");
                Terminal ben = new Terminal("Ben")) {
            assertTrue(ann.enter());
            assertTrue(ben.enter());

            ann.type("Hello, Ben");

            assertEquals("Ann: Hello, Ben", ann.reads());
            assertEquals("Ann: Hello, Ben", ben.reads());
        }
    }

    @Test
    void aNameThatSomebodyHasIsRefused() throws Exception {
        try (Terminal ann = new Terminal("Ann");
                Terminal other = new Terminal("Ann")) {
            assertTrue(ann.enter());

            assertFalse(other.enter());

            assertEquals("! Somebody else is called Ann", other.reads());
        }
    }

    @Test
    void whoIsCutOffComesBackAndHasMissedNothing() throws Exception {
        try (Terminal ann = new Terminal("Ann");
                Terminal ben = new Terminal("Ben")) {
            assertTrue(ann.enter());
            assertTrue(ben.enter());

            server.user("Ann").kick("A cut of the network").join();
            assertEquals("* The connection is lost. Coming back...", ann.reads());
            ben.type("Are you there?");

            assertEquals(
                    Set.of("Ben: Are you there?", "* Back, and nothing was missed"), Set.of(ann.reads(), ann.reads()));
        }
    }

    @Test
    void othersCannotSteerTheTerminal() throws Exception {
        try (Terminal ann = new Terminal("Ann")) {
            assertTrue(ann.enter());

            ann.type("\u001b[2J\u009b2J\u202e");

            assertEquals("Ann:  [2J 2J ", ann.reads());
        }
    }

    /** Somebody's console. */
    private final class Terminal implements AutoCloseable {
        private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
        private final Console console;
        private final ChatWsClient client;

        Terminal(String name) {
            console = new Console(name, shown::add);
            client = ChatClient.over(server.newClient(console::configure));
        }

        boolean enter() {
            return console.enter(client);
        }

        void type(String line) throws IOException {
            console.sayAll(client, new BufferedReader(new StringReader(line + "\n")));
        }

        String reads() throws InterruptedException {
            return shown.take();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
