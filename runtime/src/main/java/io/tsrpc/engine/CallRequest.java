package io.tsrpc.engine;

import io.tsrpc.CallOptions;
import io.tsrpc.proto.ApiService;

/**
 * The request of a call, with its API and options.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 * @param service the API
 * @param req the request value
 * @param options the call's options
 */
public record CallRequest<Req, Res>(ApiService<Req, Res> service, Req req, CallOptions options) {}
