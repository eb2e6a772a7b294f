package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.Optional;

@Options(needLogin = false)
public interface ApiAdd {
    @Extends({Named.class, Req.PersonPart.class})
    record Req(String name, Optional<String> mail, Change change) implements Named {
        @Omit(Person.class)
        public record PersonPart(Optional<String> mail) {}
    }

    @Untagged
    sealed interface Res {
        @LiteralProperty(name = "ok", booleanValue = true)
        record Ok(double id) implements Res {}

        @LiteralProperty(name = "ok", booleanValue = false)
        record NotOk(ResMember member) implements Res {}
    }

    @Untagged
    sealed interface Change {
        @Partial(Entity.class)
        record Id(Optional<@Uint Long> id, Optional<Instant> created) implements Change {}

        @UnionValue
        record Text(String value) implements Change {}
    }

    @Pick(Member.class)
    record ResMember(String name) {}
}
