package ${package}.server;

import java.time.Duration;

/** How much is allowed. All other limits are the defaults of tsrpc-java. */
final class Limits {
    static final int LONGEST_NAME = 24;
    static final int SHORTEST_KEY = 16;
    static final int LONGEST_KEY = 64;
    static final int LONGEST_LINE = 2_000;

    /** How many lines a newcomer gets. */
    static final int HISTORY = 50;

    /** How long lines are kept, for newcomers and for those who come back. */
    static final Duration LINES_ARE_KEPT = Duration.ofHours(1);

    static final int MAX_CONNECTIONS = 5_000;
    static final int MAX_CONNECTIONS_PER_ADDRESS = 200;
    static final int MAX_MESSAGE_BYTES = 16 << 10;

    /** Of one connection in a second. */
    static final int MAX_MESSAGE_RATE = 20;

    /** How long calls that run may take once the server is to stop. */
    static final Duration LAST_CALLS = Duration.ofSeconds(10);

    private Limits() {}
}
