package io.tsrpc.server;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.wire.ErrorData;
import org.jspecify.annotations.Nullable;

/** What one server wants another one to do, as the body of a question between them. */
sealed interface NodeCommand {
    /** Removes a user from a room. */
    record KickFromRoom(String room, String userId) implements NodeCommand {}

    /** Closes the connections of a user. */
    record KickUser(String userId, String reason) implements NodeCommand {}

    /** Closes a connection. */
    record KickConnection(String connectionId, String reason) implements NodeCommand {}

    /** Sends a message, in TSBuffer's form, to a connection. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SendTo(String connectionId, long service, byte[] body) implements NodeCommand {}

    /** The numbers of the commands on the wire. */
    int KICK_FROM_ROOM = 0;

    int KICK_USER = 1;
    int KICK_CONNECTION = 2;
    int SEND_TO = 3;

    /** Encodes it. */
    default byte[] encode() {
        BinaryWriter out = new BinaryWriter();
        if (this instanceof KickFromRoom kick) {
            write(out, KICK_FROM_ROOM, kick.room, kick.userId);
        } else if (this instanceof KickUser kick) {
            write(out, KICK_USER, kick.userId, kick.reason);
        } else if (this instanceof KickConnection kick) {
            write(out, KICK_CONNECTION, kick.connectionId, kick.reason);
        } else if (this instanceof SendTo send) {
            out.writeVarint(SEND_TO);
            out.writeString(send.connectionId);
            out.writeVarint(send.service);
            out.writeBytes(send.body);
        }
        return out.toByteArray();
    }

    private static void write(BinaryWriter out, int command, String who, String what) {
        out.writeVarint(command);
        out.writeString(who);
        out.writeString(what);
    }

    /**
     * Decodes one.
     *
     * @throws CodecException if it is none
     */
    static NodeCommand decode(byte[] body, Decoding decoding) {
        BinaryReader in = new BinaryReader(body, decoding);
        long command = in.readVarint();
        if (command < 0 || command > SEND_TO) {
            throw CodecException.of("There is no command " + command);
        }
        String who = in.readString();
        return switch ((int) command) {
            case KICK_FROM_ROOM -> new KickFromRoom(who, in.readString());
            case KICK_USER -> new KickUser(who, in.readString());
            case KICK_CONNECTION -> new KickConnection(who, in.readString());
            default -> new SendTo(who, in.readVarint(), in.readBytes());
        };
    }

    // --- the answers -------------------------------------------------------------------------------------------------

    /** The answer to a kick. */
    static byte[] encodeCount(int count) {
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(count);
        return out.toByteArray();
    }

    /**
     * Decodes the answer to a kick.
     *
     * @throws CodecException if it is none
     */
    static int decodeCount(byte[] answer) {
        return new BinaryReader(answer).readUintInt();
    }

    /** The answer to a message. */
    static byte[] encodeResult(@Nullable TsrpcError error) {
        BinaryWriter out = new BinaryWriter();
        if (error != null) {
            ErrorData.write(out, error);
        }
        return out.toByteArray();
    }

    /** Decodes the answer to a message. */
    static SendResult decodeResult(byte[] answer) {
        return answer.length == 0 ? SendResult.success() : SendResult.failure(ErrorData.read(new BinaryReader(answer)));
    }
}
