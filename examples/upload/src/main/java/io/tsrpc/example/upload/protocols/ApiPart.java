package io.tsrpc.example.upload.protocols;

import io.tsrpc.contract.Uint;

/**
 * Sends the next bytes of a file. Those that do not begin where the server has come to are left aside, so that it does no harm to send a
 * part again whose answer was lost.
 */
public interface ApiPart {
    /**
     * The bytes.
     *
     * @param id what {@link ApiBegin} has answered
     * @param offset how many bytes of the file are before them
     * @param bytes as many as a part may have, or fewer
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Req(String id, @Uint long offset, byte[] bytes) {}

    /**
     * Where to go on.
     *
     * @param received how many bytes the server has
     */
    record Res(long received) {}
}
