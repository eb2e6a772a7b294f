package io.tsrpc.example.upload.protocols;

/** Gives an upload up: the server drops what has come. */
public interface ApiCancel {
    /**
     * Which.
     *
     * @param id what {@link ApiBegin} has answered
     */
    record Req(String id) {}

    /** It is gone. */
    record Res() {}
}
