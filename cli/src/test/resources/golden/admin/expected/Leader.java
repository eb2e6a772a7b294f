package com.example.app.protocols;

import io.tsrpc.contract.typescript.Intersection;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who leads others.
 *
 * @param team Whom they lead
 */
@Intersection({Member.class, Leader.LeaderPart.class})
public record Leader(String name, Optional<String> mail, boolean admin, List<Person> team, Address address) {
    public record Address(String street) {}

    /** @param team Whom they lead */
    public record LeaderPart(List<Person> team, Address address) {}
}
