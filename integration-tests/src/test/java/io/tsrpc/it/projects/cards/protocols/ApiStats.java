package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.ServiceName;
import java.util.Optional;

/** What is known of a player. Its folder has a name that Java forbids. */
@ServiceName("stats-v2/Stats")
public interface ApiStats {
    @Extends({BaseRequest.class, Traced.class})
    record Req(Optional<String> session, @Uint int seed, Optional<String> trace, String player)
            implements BaseRequest, Traced {}

    record Res(Stats stats) {}
}
