package io.tsrpc.server;

import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerOutput;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The requests that a server's owner has received in a way of their own, and hands over as JSON or bytes. */
final class LocalInputs {
    private final ServiceProto proto;
    private final TransportSettings settings;
    private final Set<LocalInput> open = ConcurrentHashMap.newKeySet();

    LocalInputs(ServiceProto proto, TransportSettings settings) {
        this.proto = proto;
        this.settings = settings;
    }

    /**
     * Serves the JSON of a request.
     *
     * @param path the name of an API, perhaps with a slash in front
     */
    UserFuture<byte[]> json(ConnectionAcceptor acceptor, String path, byte[] json) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        if (proto.api(name) == null) {
            return refused(DataFormat.JSON, InvalidInputException.unknownName(name));
        }
        return serve(acceptor, DataFormat.JSON, Frame.Text.repaired(json), new Request.Target(path, name, false));
    }

    /** Serves a binary request. */
    UserFuture<byte[]> buffer(ConnectionAcceptor acceptor, byte[] bytes) {
        return serve(acceptor, DataFormat.BINARY, new Frame.Binary(bytes), null);
    }

    private UserFuture<byte[]> serve(
            ConnectionAcceptor acceptor, DataFormat format, Frame body, Request.@Nullable Target target) {
        if (body.size() > settings.maxMessageSize()) {
            String problem = "The request is larger than " + settings.maxMessageSize() + " bytes";
            return refused(format, new InvalidInputException(problem));
        }
        LocalInput input = new LocalInput(format, acceptor, open::remove);
        open.add(input);
        input.serve(new Request(body, target));
        return input.future();
    }

    private UserFuture<byte[]> refused(DataFormat format, InvalidInputException problem) {
        Frame error = ServerOutput.error(
                format, ServerErrors.error(String.valueOf(problem.getMessage()), ErrorCode.INPUT_DATA_ERR));
        return UserFuture.completed(settings.userThreads(), error.content());
    }

    /** Fails the requests that have no answer yet. */
    void closeAll(String reason) {
        open.forEach(input -> input.close(reason));
    }
}
