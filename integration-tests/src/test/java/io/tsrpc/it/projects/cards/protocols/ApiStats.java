package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import java.util.Optional;

/** What is known of a player. */
public interface ApiStats {
    @Extends({BaseRequest.class, Traced.class})
    record Req(Optional<String> session, @Uint int seed, Optional<String> trace, String player)
            implements BaseRequest, Traced {}

    record Res(Stats stats) {}
}
