package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.DataFormat;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that lives for one request: it takes one frame and gives one back. */
public abstract class ShortServerConnection extends ServerConnection {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    protected ShortServerConnection(ServerEngine engine, String ip) {
        super(engine, ip);
    }

    // --- for the transport to implement --------------------------------------------------------------------------

    /** Decodes the request. */
    protected abstract ServerInput decode(Frame frame) throws InvalidInputException;

    /** Says that a message was taken, before its handlers run. */
    protected abstract void acknowledge();

    /** Sends an answer; false if the request is closed already. */
    protected abstract boolean answer(ApiReturn<?> ret, Frame frame);

    /** Answers input that is no valid request. */
    protected abstract void refuse(TsrpcError error);

    /** A flow dropped the request or stopped the answer: the client gets none. */
    @Override
    protected abstract void noAnswer();

    // --- for the transport to call -------------------------------------------------------------------------------

    /** Serves the request on the calling thread, which must be one for user code. Throws nothing. */
    public final void serve(Frame request) {
        runConnectFlow();
        try {
            Frame data = engine().receiving().checkedByFlow(this, request);
            if (data == null) {
                noAnswer();
            } else {
                dispatch(decode(data));
            }
        } catch (InvalidInputException e) {
            LOG.debug("[{}] invalid input", id(), e);
            refuse(TsrpcError.of(String.valueOf(e.getMessage()), TsrpcErrorType.SERVER_ERROR, "INPUT_DATA_ERR"));
        } catch (Throwable e) { // a user's codec can throw anything; other requests must go on
            LOG.error("[{}] input could not be decoded", id(), e);
            refuse(TsrpcError.of("Internal Server Error", TsrpcErrorType.SERVER_ERROR, "INTERNAL_ERR"));
        }
    }

    private void dispatch(ServerInput input) {
        if (input instanceof ServerInput.Api<?, ?> api) {
            engine().receiving().callFor(this, api).run();
        } else {
            acknowledge();
            engine().receiving().handle(this, (ServerInput.Msg<?>) input);
        }
    }

    @Override
    protected final <Res> Frame encode(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        return ServerOutput.reply(engine().settings().dialect(dataFormat()), call.service(), call.replySn(), ret);
    }

    @Override
    protected final boolean transmitReply(ServerCall<?, ?> call, ApiReturn<?> ret, Frame frame) {
        return answer(ret, frame);
    }

    @Override
    public final <M> SendResult sendMsg(MsgService<M> service, M msg) {
        return new Outgoing<>(engine(), service, msg).sendTo(this);
    }

    /** The request's format, which is the answer's. */
    @Override
    public abstract DataFormat dataFormat();
}
