package io.tsrpc.engine;

import io.tsrpc.ApiReturn;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** The flows around the calls of a {@link Requester}. No method throws. */
public interface CallFlows {
    /**
     * Runs before a request is encoded, on the calling thread. May replace the request with
     * {@link Call#request(CallRequest)}.
     *
     * @return the return of the call without sending a request, or null to send it
     */
    <Req, Res> @Nullable ApiReturn<Res> beforeCall(Call<Req, Res> call);

    /** Runs before an encoded request is sent. Returns the data to send, or null to stop the call. */
    @Nullable
    Frame beforeSend(Service service, Frame data);

    /**
     * Runs before a call returns, whatever its return, on a thread for user code. Work that is to run after the return
     * is chained on the call here.
     *
     * @return the return of the call
     */
    <Req, Res> ApiReturn<Res> beforeReturn(Call<Req, Res> call, ApiReturn<Res> ret);
}
