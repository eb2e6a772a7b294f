package com.example.inherited;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.Uint;
import java.util.Optional;

/** What every request has. */
@FormerName("CommonRequest")
public interface BaseRequest {
    /** Who asks. */
    Optional<String> token();

    Optional<@Uint Integer> attempt();

    default boolean isSigned() {
        return token().isPresent();
    }
}
