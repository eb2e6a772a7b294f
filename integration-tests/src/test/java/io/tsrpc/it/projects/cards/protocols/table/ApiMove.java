package io.tsrpc.it.projects.cards.protocols.table;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.it.projects.cards.protocols.BaseRequest;
import io.tsrpc.it.projects.cards.protocols.Card;
import io.tsrpc.it.projects.cards.protocols.Move;
import io.tsrpc.it.projects.cards.protocols.Traced;
import java.util.List;
import java.util.Optional;

/** Makes a move. */
public interface ApiMove {
    @Extends({BaseRequest.class, Traced.class})
    record Req(
            Optional<String> session,
            @Uint int seed,
            Optional<String> trace,
            @Uint int table,
            Move move) implements BaseRequest, Traced {}

    record Res(List<Card> hand, String next, Optional<List<Move>> undone) {}
}
