package io.tsrpc.it.conversation;

/** What a test can ask of a server, besides being one. Each takes an argument and is answered with text. */
enum Verb {
    /** Answers when a handler stands at the gate of that name. */
    ENTERED,
    /** Opens the gate of that name. */
    OPEN,
    /** Answers with the next message that the server hears. */
    HEARD,
    /** Answers when the next connection has come. */
    JOINED,
    /** Answers when the next connection has gone, with the reason that the flow is told. */
    LEFT,
    /** Answers with the number of connections. */
    CONNECTIONS,
    /** Sends a chat message with that text to everybody; answers with the error, if any. */
    BROADCAST,
    /** Sends the message that somebody of that name has entered to everybody; answers with the error, if any. */
    ENTRANCE,
    /** Closes all connections for that reason. */
    KICK,
    /** Stops. */
    STOP,
    /** Begins to stop and takes nothing new from now on. */
    STOP_GRACEFULLY,
    /** Answers when it has stopped gracefully, with its status. */
    STOPPED,
    /** Starts again on the same port. */
    RESTART,
    /** Answers with what the server has logged, if it keeps that. */
    LOG,
    /** The relay passes nothing more on to clients. */
    SWALLOW,
    /** The relay cuts all connections. */
    CUT;

    /** How clients and servers in TypeScript spell it. */
    String spelling() {
        return Spelling.inTypeScript(this);
    }

    static Verb spelled(String spelling) {
        for (Verb verb : values()) {
            if (verb.spelling().equals(spelling)) {
                return verb;
            }
        }
        throw new IllegalArgumentException("No server can " + spelling);
    }
}
