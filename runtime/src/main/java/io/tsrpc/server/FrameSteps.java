package io.tsrpc.server;

/**
 * The steps of a frame from its arrival to user code, in their order. All connections of a server share them.
 *
 * @param flows the receive flow first
 * @param decoder makes a call or a message of the frame
 * @param responder answers a call
 * @param dispatcher gives a message to its handlers
 */
record FrameSteps(ServerFlowSteps flows, RequestDecoder decoder, Responder responder, MsgDispatcher dispatcher) {}
