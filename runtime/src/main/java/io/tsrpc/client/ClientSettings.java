package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ClientOptions;
import io.tsrpc.DataFormat;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.Dialect;

/**
 * The protocol and the options of a client.
 *
 * @param proto the protocol set
 * @param options the options; copied
 */
public record ClientSettings(ServiceProto proto, OptionValues options) {
    /** Copies the options. */
    public ClientSettings {
        requireNonNull(proto, "proto");
        options = options.copy();
    }

    /** The format and null checks with which the client encodes. */
    Dialect dialect() {
        return new Dialect(format(), nullChecks());
    }

    /** The format that the client speaks. */
    public DataFormat format() {
        return options.get(ClientOptions.JSON) ? DataFormat.JSON : DataFormat.BINARY;
    }

    /** How the client decodes. */
    Decoding decoding() {
        return Decoding.limited(
                nullChecks(),
                options.get(ClientOptions.MAX_DECODED_SIZE),
                maxMessageSize(),
                options.get(ClientOptions.MAX_NESTING));
    }

    private NullChecks nullChecks() {
        return NullChecks.of(options.get(ClientOptions.STRICT_NULL_CHECKS));
    }

    /** How many bytes a message from the server may have. */
    public int maxMessageSize() {
        return options.get(ClientOptions.MAX_MESSAGE_SIZE);
    }

    SuppliedHeaders headers() {
        return new SuppliedHeaders(options.get(ClientOptions.HEADERS));
    }

    /** What the transport has to know. */
    ClientTransportSettings forTransport(Timer timer) {
        return new ClientTransportSettings(format(), maxMessageSize(), timer);
    }
}
