package io.tsrpc.engine;

import io.tsrpc.CallOptions;
import io.tsrpc.proto.ApiService;

/**
 * What a call asks.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 * @param service the API
 * @param req the request
 * @param options its options
 */
public record CallRequest<Req, Res>(ApiService<Req, Res> service, Req req, CallOptions options) {}
