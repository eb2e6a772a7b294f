package io.tsrpc.stub;

import io.tsrpc.proto.ApiService;

/** Where a generated skeleton registers its methods. */
public interface ApiBinder {
    /** Lets {@code method} answer {@code service}. */
    <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method);
}
