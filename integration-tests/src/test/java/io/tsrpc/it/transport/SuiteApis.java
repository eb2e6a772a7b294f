package io.tsrpc.it.transport;

import io.tsrpc.ApiCall;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.SuiteApi;

/** The root folder's APIs. */
final class SuiteApis implements SuiteApi {
    private final Gates gates;

    SuiteApis(Gates gates) {
        this.gates = gates;
    }

    @Override
    public ApiEcho.Res echo(ApiEcho.Req req, ApiCall<ApiEcho.Req, ApiEcho.Res> call) {
        return new ApiEcho.Res(req.text());
    }

    @Override
    public ApiWait.Res wait_(ApiWait.Req req, ApiCall<ApiWait.Req, ApiWait.Res> call) throws InterruptedException {
        gates.pass(req.gate());
        return new ApiWait.Res(req.gate());
    }

    @Override
    @SuppressWarnings("NullAway") // wrong on purpose
    public ApiFail.Res fail(ApiFail.Req req, ApiCall<ApiFail.Req, ApiFail.Res> call) {
        return switch (req.way()) {
            case BUSINESS ->
                throw new TsrpcException(
                        TsrpcError.of("Not enough money").withCode("NO_MONEY").with("missing", 12L));
            case NUMBERED -> throw new TsrpcException("Payment required", 402);
            case UNEXPECTED -> throw new IllegalStateException("secret detail");
            case STACK_OVERFLOW -> endless(req, 0);
            case BAD_RESPONSE -> new ApiFail.Res(null);
            case NULL_RESPONSE -> null;
        };
    }

    private static ApiFail.Res endless(ApiFail.Req req, int depth) {
        return depth < 0
                ? new ApiFail.Res(req.toString())
                : new ApiFail.Res(endless(req, depth + 1).text() + depth);
    }
}
