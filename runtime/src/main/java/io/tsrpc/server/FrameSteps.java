package io.tsrpc.server;

/**
 * The steps of a frame from its arrival to user code, in order. All connections of a server share them.
 *
 * @param flows runs the receive flow
 * @param decoder decodes the frame to a call or a message
 * @param responder answers a call
 * @param errors the errors of calls that cannot be decoded
 * @param dispatcher passes a message to its handlers
 * @param inputLog logs what cannot be decoded
 */
record FrameSteps(
        ServerFlowSteps flows,
        RequestDecoder decoder,
        Responder responder,
        ServerErrors errors,
        MsgDispatcher dispatcher,
        InvalidInputLog inputLog) {}
