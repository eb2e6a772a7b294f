package io.tsrpc.http;

import io.tsrpc.ApiReturn;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.Call;
import io.tsrpc.client.ClientEngine;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ClientFuture;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.ClientOutput;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client over {@link java.net.http.HttpClient}, whose threads run nothing of the user's. */
final class JdkHttpClient extends ClientEngine implements HttpClient {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.http");

    private final ServerUrl server;
    private final Posts posts;
    private final Set<Sending> sending = ConcurrentHashMap.newKeySet();

    JdkHttpClient(ClientSettings settings, String url, @Nullable SSLContext sslContext) {
        super(settings);
        this.server = ServerUrl.of(url);
        this.posts = new Posts(server, settings, sslContext);
    }

    @Override
    protected <Req> Frame encodeCall(ApiService<Req, ?> service, Req req, long sn) {
        return ClientOutput.httpCall(settings().dialect(), service, req);
    }

    @Override
    protected <M> Frame encodeMsg(MsgService<M> service, M msg) {
        return ClientOutput.httpMessage(settings().dialect(), service, msg);
    }

    @Override
    protected TsrpcError timeoutError() {
        return NetworkFailure.timeout();
    }

    // --- calls ---------------------------------------------------------------------------------------------------

    @Override
    protected void transmit(Call<?, ?> call, Frame request) {
        CompletableFuture<HttpResponse<byte[]>> exchange = posts.send(call.service(), request);
        call.onGiveUp(() -> exchange.cancel(true));
        var unused = exchange.whenComplete((response, failure) -> later(() -> end(call, response, failure)));
    }

    private void end(Call<?, ?> call, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
        if (call.isSettled()) {
            return;
        }
        if (response != null) {
            read(call, new Answer(response, settings()));
        } else {
            call.fail(failed(failure));
        }
    }

    private <Res> void read(Call<?, Res> call, Answer answer) {
        call.doReturn(answer.isEmpty() ? ApiReturn.failure(answer.emptyError()) : read(call.service(), answer));
    }

    private <Res> ApiReturn<Res> read(ApiService<?, Res> service, Answer answer) {
        Frame body = answer.body();
        if (answer.isTooLarge(body)) {
            return ApiReturn.failure(NetworkFailure.tooLarge("The answer is larger than it may be"));
        }
        Frame data = passRecvFlow(body);
        if (data == null) {
            return ApiReturn.failure(ClientErrors.stoppedBy("preRecvDataFlow"));
        }
        try {
            return ClientInput.readHttp(service, settings().nullChecks(), data);
        } catch (RuntimeException | StackOverflowError e) { // a user's codec can throw anything
            LOG.warn("The answer to {} from {} could not be decoded", service, server, e);
            return ApiReturn.failure(answer.unreadable());
        }
    }

    private TsrpcError failed(@Nullable Throwable failure) {
        Throwable thrown = failure == null ? new IllegalStateException("no answer") : failure;
        LOG.debug("A request to {} failed", server, thrown);
        return NetworkFailure.of(thrown, server);
    }

    // --- messages ------------------------------------------------------------------------------------------------

    @Override
    protected ClientFuture<SendResult> transmit(MsgService<?> service, Frame message) {
        CompletableFuture<HttpResponse<byte[]>> exchange = posts.send(service, message);
        Sending sent = new Sending(newFuture(), exchange);
        sending.add(sent);
        if (!settings().timeout().isZero()) {
            sent.timer(schedule(settings().timeout(), () -> end(sent, timeoutError())));
        }
        var unused = exchange.whenComplete((response, failure) -> {
            if (response == null) {
                end(sent, failed(failure));
            } else if (sent.end()) {
                sending.remove(sent);
                later(() -> sent.complete(refusal(service, new Answer(response, settings()))));
            }
        });
        if (isClosed()) { // meanwhile, and perhaps unseen by shut()
            end(sent, ClientErrors.closed());
        }
        return sent.result();
    }

    private void end(Sending sent, TsrpcError error) {
        if (sent.end()) {
            sending.remove(sent);
            later(() -> sent.complete(error));
        }
    }

    /** Why the server has not taken a message, or null if it has: then the answer is empty. */
    private @Nullable TsrpcError refusal(MsgService<?> service, Answer answer) {
        if (answer.isEmpty()) {
            return answer.isOk() ? null : answer.unreadable();
        }
        Frame data = passRecvFlow(answer.body());
        if (data == null) {
            return ClientErrors.stoppedBy("preRecvDataFlow");
        }
        try {
            return ClientInput.readHttpRefusal(data);
        } catch (RuntimeException e) {
            LOG.warn("The answer to {} from {} could not be decoded", service, server, e);
            return answer.unreadable();
        }
    }

    @Override
    protected void shut() {
        for (Sending sent : sending) {
            end(sent, ClientErrors.closed());
        }
        posts.shut();
    }

    @Override
    public String toString() {
        return "HTTP client of " + server;
    }
}
