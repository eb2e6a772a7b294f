package io.tsrpc.it.conversation;

import io.tsrpc.ApiCall;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.conversation.protocols.ApiCarry;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiFail;
import io.tsrpc.it.conversation.protocols.ApiFind;
import io.tsrpc.it.conversation.protocols.ApiWait;
import io.tsrpc.it.conversation.protocols.TalkApi;
import io.tsrpc.it.transport.Gates;
import java.util.List;

/** The root folder's APIs; {@code handlers.ts} has the same for npm servers. */
final class TalkApis implements TalkApi {
    private final Gates gates;
    private final Mailbox<String> heard;

    TalkApis(Gates gates, Mailbox<String> heard) {
        this.gates = gates;
        this.heard = heard;
    }

    @Override
    public ApiCarry.Res carry(ApiCarry.Req req, ApiCall<ApiCarry.Req, ApiCarry.Res> call) {
        return new ApiCarry.Res(req.parcel());
    }

    @Override
    public ApiEcho.Res echo(ApiEcho.Req req, ApiCall<ApiEcho.Req, ApiEcho.Res> call) {
        return new ApiEcho.Res(req.text());
    }

    @Override
    public ApiFind.Res find(ApiFind.Req req, ApiCall<ApiFind.Req, ApiFind.Res> call) {
        return new ApiFind.Res(req.id(), req.id().toHexString());
    }

    @Override
    public ApiWait.Res wait_(ApiWait.Req req, ApiCall<ApiWait.Req, ApiWait.Res> call) throws InterruptedException {
        gates.pass(req.gate());
        heard.add("passed " + req.gate());
        return new ApiWait.Res(req.gate());
    }

    @Override
    @SuppressWarnings("NullAway") // wrong on purpose
    public ApiFail.Res fail(ApiFail.Req req, ApiCall<ApiFail.Req, ApiFail.Res> call) {
        return switch (req.way()) {
            case BUSINESS ->
                throw new TsrpcException(TsrpcError.of("Not enough money")
                        .withCode("NO_MONEY")
                        .with("missing", 12L)
                        .with("currencies", List.of("EUR", "CNY")));
            case NUMBERED -> throw new TsrpcException("Payment required", 402);
            case UNEXPECTED -> throw new IllegalStateException("secret detail");
            case BAD_RESPONSE -> new ApiFail.Res(null);
        };
    }
}
