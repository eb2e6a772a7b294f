package io.tsrpc.ws;

/** A side of a WebSocket: clients mask what they send, servers do not (RFC 6455, 5.1). */
enum Role {
    SERVER {
        @Override
        OutgoingFrame encode(int opcode, byte[] payload) {
            return OutgoingFrame.of(opcode, payload);
        }
    },
    CLIENT {
        @Override
        OutgoingFrame encode(int opcode, byte[] payload) {
            return OutgoingFrame.masked(opcode, payload, MaskingKeys.next());
        }
    };

    /** A frame that this side sends. */
    abstract OutgoingFrame encode(int opcode, byte[] payload);

    /** Whether this side receives masked frames, and no others. */
    boolean receivesMasked() {
        return this == SERVER;
    }

    /** What {@link #receivesMasked} demands of the peer, in words. */
    String maskingRule() {
        return this == SERVER ? "A client's frames must be masked" : "A server's frames must not be masked";
    }
}
