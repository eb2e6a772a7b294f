package io.tsrpc.conformance;

import io.tsrpc.transport.AllowedOrigins;
import java.time.Duration;

/**
 * What the server is told on its command line.
 *
 * @param wsPort where WebSocket listens; zero lets the system choose
 * @param httpPort where HTTP listens; zero lets the system choose
 * @param json whether JSON is spoken as well
 * @param jsonHostPath below which path JSON requests are
 * @param origins whose pages may call
 * @param corsMaxAge how long browsers may remember that; zero says nothing about it
 * @param innerError whether clients are told the message of an exception
 * @param apiTimeout how long an API may take; zero for ever
 * @param heartbeatWait in which period a heartbeat is expected; zero for none
 * @param welcome whether every new WebSocket connection is sent a message
 */
record Options(
        int wsPort,
        int httpPort,
        boolean json,
        String jsonHostPath,
        AllowedOrigins origins,
        Duration corsMaxAge,
        boolean innerError,
        Duration apiTimeout,
        Duration heartbeatWait,
        boolean welcome) {}
