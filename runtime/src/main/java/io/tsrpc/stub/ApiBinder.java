package io.tsrpc.stub;

import io.tsrpc.proto.ApiService;

/** Registers the methods of generated skeletons. */
public interface ApiBinder {
    /** Registers {@code method} as the handler of {@code service}. */
    <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method);

    /** Registers {@code method}, which answers later, as the handler of {@code service}. */
    <Req, Res> void answerLater(ApiService<Req, Res> service, LaterApiMethod<Req, Res> method);
}
