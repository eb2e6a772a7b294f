package io.tsrpc.example.upload.protocols;

/** Ends an upload of which all bytes have come. The server checks them: if they have another hash, all have to be sent again. */
public interface ApiFinish {
    /**
     * Which.
     *
     * @param id what {@link ApiBegin} has answered
     */
    record Req(String id) {}

    /**
     * It is there.
     *
     * @param stored the file; if another one had its name, with a number in it
     */
    record Res(StoredFile stored) {}
}
