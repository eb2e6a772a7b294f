package io.tsrpc.server;

import io.tsrpc.MsgCall;
import io.tsrpc.MsgHandler;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.TextInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to what arrives: receive flow, decoding, and then a call or the handlers of a message. */
final class Receiving {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    private final ServerEngine engine;

    Receiving(ServerEngine engine) {
        this.engine = engine;
    }

    /** Decodes a frame of a long connection and returns the work that follows. Throws nothing. */
    @Nullable
    Runnable receive(DuplexServerConnection conn, Frame frame) {
        try {
            Frame data = checkedByFlow(conn, frame);
            if (data != null) {
                conn.settleFormat(data);
                return conn.workFor(decode(data), frame);
            }
        } catch (InvalidInputException e) {
            LOG.debug("[{}] invalid input", conn.id(), e);
            conn.close(String.valueOf(e.getMessage()));
        } catch (Throwable e) { // a user's codec can throw anything; other frames must go on
            LOG.error("[{}] input could not be decoded", conn.id(), e);
            conn.close("Internal Server Error");
        }
        conn.ended(frame);
        return null;
    }

    /** What {@code preRecvDataFlow} makes of a frame, or null if it is to be dropped. */
    @Nullable
    Frame checkedByFlow(ServerConnection conn, Frame frame) {
        ServerFlows.RecvData passed =
                engine.runPreFlow(engine.flows().preRecvDataFlow(), new ServerFlows.RecvData(conn, frame));
        return passed == null ? null : passed.data();
    }

    private ServerInput decode(Frame frame) throws InvalidInputException {
        if (frame instanceof Frame.Binary binary) {
            return BinaryInput.read(engine.proto(), engine.settings().nullChecks(), binary.bytes());
        }
        if (!engine.settings().json()) {
            throw new InvalidInputException("JSON mode is not enabled, please use binary instead.");
        }
        return TextInput.read(engine.proto(), engine.settings().nullChecks(), ((Frame.Text) frame).text());
    }

    /** The work of a call: its handler, or a refusal if the connection has too many calls running. */
    <Req, Res> Runnable callFor(ServerConnection conn, ServerInput.Api<Req, Res> input) {
        int limit = engine.settings().maxConcurrentCalls();
        if (conn.runningCalls().incrementAndGet() > limit) {
            conn.runningCalls().decrementAndGet();
            ServerCall<Req, Res> refused = new ServerCall<>(engine, conn, input, new RunningCall(() -> {}));
            return () -> refused.error(TsrpcError.of(
                    "More than " + limit + " calls are running on this connection",
                    TsrpcErrorType.SERVER_ERROR,
                    "TOO_MANY_CALLS"));
        }
        engine.lifecycle().callBegan();
        RunningCall running = new RunningCall(() -> {
            conn.runningCalls().decrementAndGet();
            engine.lifecycle().callEnded();
        });
        return new ServerCall<>(engine, conn, input, running)::run;
    }

    /** Runs the handlers of a message on the calling thread. Throws nothing. */
    <M> void handle(ServerConnection conn, ServerInput.Msg<M> input) {
        MsgService<M> service = input.service();
        MsgCall<?> passed =
                engine.runPreFlow(engine.flows().preMsgCallFlow(), new MsgCall<>(conn, service, input.msg()));
        MsgCall<M> call = passed == null ? null : passed.as(service);
        if (call == null) {
            return;
        }
        run(conn.handlers().of(service), call);
        run(engine.msgHandlers().of(service), call);
        engine.runPostFlow(engine.flows().postMsgCallFlow(), call);
    }

    private static <M> void run(List<MsgHandler<M>> handlers, MsgCall<M> call) {
        for (MsgHandler<M> handler : handlers) {
            try {
                handler.handle(call);
            } catch (Throwable e) { // whatever it is, the other handlers and messages must go on
                LOG.error("[{}] a handler of {} failed", call.conn().id(), call.service(), e);
            }
        }
    }
}
