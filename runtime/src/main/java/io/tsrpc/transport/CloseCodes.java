package io.tsrpc.transport;

/** The close codes that servers and clients send or report (RFC 6455, 7.4; codes from 3000 are TSRPC's). */
public final class CloseCodes {
    /** Normal closure; also sent, as in TSRPC, when input is not a call or message of the protocol. */
    public static final int NORMAL = 1000;

    /** The peer violated the protocol. */
    public static final int PROTOCOL_ERROR = 1002;

    /** The peer's close frame had no code. Never sent. */
    public static final int NONE = 1005;

    /** The connection was lost without a close frame. Never sent. */
    public static final int ABNORMAL = 1006;

    /** Text was not UTF-8. */
    public static final int NOT_UTF8 = 1007;

    /** A message fits the protocol, but the server's own code has refused it. */
    public static final int REFUSED = 1008;

    /** A message was too large. */
    public static final int TOO_BIG = 1009;

    /** The server's own code has failed while it decoded a message. */
    public static final int INTERNAL_ERROR = 1011;

    /** The server is stopping. Clients may reconnect later, or to another server. */
    public static final int SERVICE_RESTART = 1012;

    /** The peer reads too slowly for what is sent to it, or the server holds too much of what clients send. Clients may reconnect later. */
    public static final int TRY_AGAIN_LATER = 1013;

    /** A client received no echo of its heartbeat. */
    public static final int NO_ECHO = 3000;

    /** A server received no heartbeat. */
    public static final int NO_HEARTBEAT = 3001;

    private CloseCodes() {}
}
