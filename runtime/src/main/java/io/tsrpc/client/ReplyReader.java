package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.ClientOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.Decoding;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import org.jspecify.annotations.Nullable;

/** Decodes the replies of exchanges, after the receive flow. Throws nothing. */
final class ReplyReader {
    private static final Log LOG = Log.of(Topic.CLIENT_HTTP);

    private final RepeatedLog unreadable = new RepeatedLog(LOG);
    private final Decoding decoding;
    private final int maxMessageSize;
    private final DataFlows flows;
    private final String client;

    /** Creates a reader. {@code client} is the client's name in the log. */
    ReplyReader(ClientSettings settings, DataFlows flows, String client) {
        this.decoding = settings.decoding();
        this.maxMessageSize = settings.options().get(ClientOptions.MAX_MESSAGE_SIZE);
        this.flows = flows;
        this.client = client;
    }

    /** Decodes the reply to a call. */
    <Res> ApiReturn<Res> read(ApiService<?, Res> service, ExchangeReply reply) {
        Frame body = reply.body();
        if (body == null) {
            return ApiReturn.failure(reply.missing());
        }
        if (body.size() > maxMessageSize) {
            return ApiReturn.failure(ClientErrors.tooLarge(
                    "The answer is larger than " + maxMessageSize + " bytes, the client's maxMessageSize"));
        }
        Frame data = flows.received(body);
        if (data == null) {
            return ApiReturn.failure(CallErrors.stoppedBy("preRecvDataFlow"));
        }
        try {
            return ClientInput.readHttp(service, decoding, data);
        } catch (Throwable e) { // a user's codec may throw anything
            return ApiReturn.failure(unreadable(service, reply, e));
        }
    }

    /** Returns the error if the server refused a message, or null if it accepted it: then the reply has no content. */
    @Nullable
    TsrpcError refusal(MsgService<?> service, ExchangeReply reply) {
        Frame body = reply.body();
        if (body == null) {
            return reply.rejection();
        }
        Frame data = flows.received(body);
        if (data == null) {
            return CallErrors.stoppedBy("preRecvDataFlow");
        }
        try {
            return ClientInput.readHttpRefusal(decoding, data);
        } catch (Throwable e) { // whatever it is, the message must return
            return unreadable(service, reply, e);
        }
    }

    private TsrpcError unreadable(Service service, ExchangeReply reply, Throwable e) {
        unreadable.warnOfInput(e, "[{}] the answer to {} could not be decoded", client, service);
        return reply.unreadable(e);
    }
}
