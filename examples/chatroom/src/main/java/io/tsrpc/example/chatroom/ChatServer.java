package io.tsrpc.example.chatroom;

import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.redis.RedisBackplane;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/** The chatroom: a WebSocket server for the chat and a page for browsers. */
public final class ChatServer implements AutoCloseable {
    private static final int CHAT_PORT = 3000;
    private static final int PAGE_PORT = 8080;

    /** How long calls that run may take once the chatroom is to close. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private final WsServer chat;
    private final ChatPage page;

    private ChatServer(WsServer chat, ChatPage page) {
        this.chat = chat;
        this.page = page;
    }

    /**
     * Starts both.
     *
     * @param chatPort where the chat listens; 0 for any free port
     * @param pagePort where the page is; 0 for any free port
     * @throws IOException if the page's port is taken
     * @throws UncheckedIOException if the chat's port is taken
     */
    public static ChatServer start(int chatPort, int pagePort) throws IOException {
        return start(ChatSettings.alone(chatPort, pagePort));
    }

    /**
     * Starts both.
     *
     * @throws IOException if the page's port is taken
     * @throws UncheckedIOException if the chat's port is taken
     * @throws IllegalStateException if Redis cannot be reached
     */
    static ChatServer start(ChatSettings settings) throws IOException {
        WsServer.Builder builder = new ChatApis(Clock.systemUTC())
                .openOn(WsServer.builder(ChatProtocol.PROTO))
                .port(settings.chatPort())
                .json(true)
                .allowedOrigins("*"); // the page has another port, and no cookie says who its visitor is
        settings.node().ifPresent(builder::nodeName);
        settings.redis().ifPresent(uri -> builder.backplane(RedisBackplane.connect(uri)));
        WsServer chat = builder.build();
        chat.start();
        try {
            ChatPage page = ChatPage.start(settings.pagePort(), settings.front().orElse(chat.port()));
            return new ChatServer(chat, page);
        } catch (IOException e) {
            chat.stop();
            throw e;
        }
    }

    /** The port of the chat. */
    public int chatPort() {
        return chat.port();
    }

    /** The port of the page. */
    public int pagePort() {
        return page.port();
    }

    /** The server of the chat. */
    Server chat() {
        return chat;
    }

    /** Closes both at once. */
    @Override
    public void close() {
        page.close();
        chat.stop();
    }

    /**
     * Lets the JVM close both in order when it is told to end, by Ctrl-C or {@code kill -TERM}: new calls get an error at once, and
     * those that run are answered.
     *
     * @param lastCalls how long it waits for these
     */
    void closeWhenTerminated(Duration lastCalls) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            page.close();
            if (chat.status() == ServerStatus.OPENED) {
                chat.gracefulStop(lastCalls).join();
            }
        }));
    }

    /** Runs the chatroom until it is killed; other ports than 3000 and 8080 may be given: chat, then page. {@link ChatSettings} has more. */
    public static void main(String[] args) {
        int chatPort = args.length > 0 ? Integer.parseInt(args[0]) : CHAT_PORT;
        int pagePort = args.length > 1 ? Integer.parseInt(args[1]) : PAGE_PORT;
        try {
            ChatServer server = start(ChatSettings.alone(chatPort, pagePort).with(System.getProperties()));
            server.closeWhenTerminated(LAST_CALLS);
            System.out.println("The chatroom is open: http://localhost:" + server.pagePort());
            System.out.println("For Java clients: ws://localhost:" + server.chatPort() + ". Ctrl-C closes it.");
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The ports " + chatPort + " and " + pagePort + " are not both free: " + e.getMessage());
            System.err.println("Choose others: -Dchat.port=3001 -Dpage.port=8081");
            System.exit(1);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
