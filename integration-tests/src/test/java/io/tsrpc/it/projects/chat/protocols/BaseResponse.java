package io.tsrpc.it.projects.chat.protocols;

import java.util.Optional;

/** What all responses have. */
public interface BaseResponse {
    /** A new token, in place of the one that the client has. */
    Optional<String> __ssoToken();
}
