package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.CallFlows;
import io.tsrpc.engine.CallRequest;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** A client's flows around a call. */
final class ClientCallFlows implements CallFlows {
    private final FlowRunner runner;
    private final ClientFlows flows;
    private final DataFlows data;

    ClientCallFlows(FlowRunner runner, ClientFlows flows, DataFlows data) {
        this.runner = runner;
        this.flows = flows;
        this.data = data;
    }

    @Override
    public <Req, Res> @Nullable ApiReturn<Res> beforeCall(Call<Req, Res> call) {
        CallRequest<Req, Res> request = call.request();
        ClientFlows.CallApi<?, ?> passed = runner.run(
                flows.preCallApiFlow(),
                new ClientFlows.CallApi<>(request.service(), request.req(), request.options(), null));
        ClientFlows.CallApi<Req, Res> changed = passed == null ? null : passed.as(request.service());
        if (changed == null) {
            return ApiReturn.failure(CallErrors.stoppedBy("preCallApiFlow"));
        }
        call.request(new CallRequest<>(changed.service(), changed.req(), changed.options()));
        return changed.ret();
    }

    @Override
    public @Nullable Frame beforeSend(Service service, Frame frame) {
        return data.beforeSend(service, frame);
    }

    @Override
    public <Req, Res> ApiReturn<Res> beforeReturn(Call<Req, Res> call, ApiReturn<Res> ret) {
        ClientFlows.Returning<Req, Res> before = returning(call.request(), ret);
        ClientFlows.Returning<?, ?> passed = runner.run(flows.preApiReturnFlow(), before);
        ClientFlows.Returning<Req, Res> changed = passed == null ? null : passed.as(call.service());
        ClientFlows.Returning<Req, Res> last =
                changed == null ? before.withRet(ApiReturn.failure(CallErrors.stoppedBy("preApiReturnFlow"))) : changed;
        if (!flows.postApiReturnFlow().isEmpty()) {
            // runs after the call has returned; async, because functions chained on the call may take long
            var unused = call.thenRunAsync(() -> runner.runLast(flows.postApiReturnFlow(), last));
        }
        return last.ret();
    }

    private static <Req, Res> ClientFlows.Returning<Req, Res> returning(
            CallRequest<Req, Res> request, ApiReturn<Res> ret) {
        return new ClientFlows.Returning<>(request.service(), request.req(), request.options(), ret);
    }
}
