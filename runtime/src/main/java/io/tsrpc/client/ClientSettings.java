package io.tsrpc.client;

import io.tsrpc.ClientOptions;
import io.tsrpc.DataFormat;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.Dialect;

/**
 * What a client speaks, and what it was told.
 *
 * @param proto what is spoken
 */
public record ClientSettings(ServiceProto proto, OptionValues options) {
    /** Copies the options. */
    public ClientSettings {
        options = options.copy();
    }

    /** How the client writes. */
    Dialect dialect() {
        return new Dialect(format(), nullChecks());
    }

    /** The format that the client speaks. */
    public DataFormat format() {
        return options.get(ClientOptions.JSON) ? DataFormat.JSON : DataFormat.BINARY;
    }

    NullChecks nullChecks() {
        return NullChecks.of(options.get(ClientOptions.STRICT_NULL_CHECKS));
    }

    /** How many bytes a message from the server may have. */
    public int maxMessageSize() {
        return options.get(ClientOptions.MAX_MESSAGE_SIZE);
    }

    /** What the transport has to know. */
    ClientTransportSettings forTransport(Timer timer) {
        return new ClientTransportSettings(format(), maxMessageSize(), timer);
    }
}
