package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.CodecException;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ServerOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message on its way to one or many connections: encoded once per data format, unless a flow changes it for one. */
final class Outgoing<M> {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.msg");

    private final ServerEngine engine;
    private final MsgService<M> service;
    private final M msg;
    private final Map<DataFormat, Frame> encoded = new EnumMap<>(DataFormat.class);

    Outgoing(ServerEngine engine, MsgService<M> service, M msg) {
        this.engine = engine;
        this.service = service;
        this.msg = msg;
    }

    SendResult sendTo(Connection conn) {
        TsrpcError error = send(conn, "Canceled by preSendMsgFlow", false);
        return error == null ? SendResult.success() : SendResult.failure(error);
    }

    SendResult sendTo(Collection<? extends Connection> connections) {
        if (!connections.isEmpty() && !isKnown()) {
            return SendResult.failure(unknown());
        }
        boolean broadcast = connections.size() > 1;
        List<String> failures = new ArrayList<>();
        for (Connection conn : connections) {
            TsrpcError error = send(conn, "Prevented by preSendMsgFlow", broadcast);
            if (error != null) {
                failures.add("Conn#" + conn.id() + ": " + error.message());
            }
        }
        return failures.isEmpty()
                ? SendResult.success()
                : SendResult.failure(TsrpcError.of(String.join("\n", failures), TsrpcErrorType.SERVER_ERROR));
    }

    private @Nullable TsrpcError send(Connection conn, String stopped, boolean broadcast) {
        if (!isKnown()) {
            return unknown();
        }
        if (!(conn instanceof DuplexServerConnection duplex)) {
            return TsrpcError.of("Short connection cannot sendMsg", TsrpcErrorType.SERVER_ERROR);
        }
        ServerFlows.SendMsg<M> passed = checkedByFlow(conn);
        return passed == null ? TsrpcError.of(stopped, TsrpcErrorType.SERVER_ERROR) : send(duplex, passed, broadcast);
    }

    private boolean isKnown() {
        return engine.proto().contains(service);
    }

    private TsrpcError unknown() {
        return TsrpcError.of("Invalid msg name: " + service.name(), TsrpcErrorType.SERVER_ERROR, "INVALID_MSG_NAME");
    }

    private ServerFlows.@Nullable SendMsg<M> checkedByFlow(Connection conn) {
        ServerFlows.SendMsg<?> passed =
                engine.runPreFlow(engine.flows().preSendMsgFlow(), new ServerFlows.SendMsg<>(conn, service, msg));
        return passed == null ? null : passed.as(service);
    }

    private @Nullable TsrpcError send(DuplexServerConnection conn, ServerFlows.SendMsg<M> passed, boolean broadcast) {
        Frame frame;
        try {
            frame = frame(conn.dataFormat(), passed.msg());
        } catch (CodecException e) {
            return TsrpcError.of(e.getMessage(), TsrpcErrorType.SERVER_ERROR, "ENCODE_MSG_ERR");
        } catch (Throwable e) { // a codec of the user's can throw anything; a broadcast must reach the others
            LOG.error("[{}] {} could not be encoded", conn.id(), service, e);
            return TsrpcError.of(e.toString(), TsrpcErrorType.SERVER_ERROR, "ENCODE_MSG_ERR");
        }
        Frame checked = conn.checkedByFlow(service, null, frame);
        if (checked == null) {
            return TsrpcError.of("Canceled by preSendDataFlow", TsrpcErrorType.SERVER_ERROR);
        }
        if (!conn.transmitMsg(checked, broadcast)) {
            return TsrpcError.of("The connection is closed or too far behind in reading", TsrpcErrorType.NETWORK_ERROR);
        }
        engine.runPostFlow(engine.flows().postSendMsgFlow(), passed);
        return null;
    }

    private Frame frame(DataFormat format, M passed) {
        return passed == msg
                ? encoded.computeIfAbsent(
                        format, f -> ServerOutput.message(engine.settings().dialect(f), service, msg))
                : ServerOutput.message(engine.settings().dialect(format), service, passed);
    }
}
