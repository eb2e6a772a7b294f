package io.tsrpc.ws;

import io.tsrpc.net.Outgoing;

/** The role of an endpoint. Clients mask the frames they send, servers do not (RFC 6455, 5.1). */
enum Role {
    SERVER {
        @Override
        Outgoing encode(int opcode, byte[] payload) {
            return OutgoingFrame.of(opcode, payload);
        }
    },
    CLIENT {
        @Override
        Outgoing encode(int opcode, byte[] payload) {
            return OutgoingFrame.masked(opcode, payload, MaskingKeys.next());
        }
    };

    /** Encodes a frame that this side sends. */
    abstract Outgoing encode(int opcode, byte[] payload);

    /** Whether this side requires received frames to be masked; otherwise they must not be. */
    boolean receivesMasked() {
        return this == SERVER;
    }

    /** The rule of {@link #receivesMasked} for the peer, as an error message. */
    String maskingRule() {
        return this == SERVER ? "A client's frames must be masked" : "A server's frames must not be masked";
    }
}
