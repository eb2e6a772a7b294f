package io.tsrpc.conformance;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiHandler;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.conformance.protocols.ApiTest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Answers {@code Test} in the way that the request's name tells. */
final class TestHandler implements ApiHandler<ApiTest.Req, ApiTest.Res> {
    private static final Executor LATER = CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS);
    private static final Instant FULL_TIME = Instant.ofEpochMilli(1_000_000_000_000L);

    @Override
    public void handle(ApiCall<ApiTest.Req, ApiTest.Res> call) {
        String name = call.req().name();
        switch (name) {
            case "throw" -> throw new IllegalStateException("boom");
            case "throw-string" -> throw withoutInnerError();
            case "tsrpc-error" ->
                throw new TsrpcException(
                        TsrpcError.of("tsrpc msg").withCode("X").with("info", Map.of("a", 1)));
            case "call-error" -> call.error("bad", -7);
            case "server-error" -> call.error(TsrpcError.of("srv", TsrpcErrorType.SERVER_ERROR, "S1"));
            case "twice" -> answerThreeTimes(call);
            case "none" -> {}
            case "bad-res" -> call.succ(TestResponses.WITH_NUMBER);
            case "bad-err" ->
                throw new IllegalStateException(
                        "Property `error.message`: Expected type to be `string`, actually `number`.");
            case "excess-res" -> call.succ(reply("x"));
            case "slow" -> LATER.execute(() -> call.succ(reply("late")));
            case "full" -> call.succ(new ApiTest.Res("r", FULL_TIME, new byte[] {1, 2, -1}));
            default -> call.succ(reply("Hello, " + name));
        }
    }

    private static ApiTest.Res reply(String text) {
        return new ApiTest.Res(text, null, null);
    }

    /** What JavaScript makes of a thrown text, which has no message. */
    private static TsrpcException withoutInnerError() {
        return new TsrpcException(TsrpcError.of("Internal Server Error", TsrpcErrorType.SERVER_ERROR, "INTERNAL_ERR"));
    }

    private static void answerThreeTimes(ApiCall<ApiTest.Req, ApiTest.Res> call) {
        call.succ(reply("first"));
        call.error("second");
        call.succ(reply("third"));
    }
}
