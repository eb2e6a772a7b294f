package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface ApiFind {
    @Extends(Place.class)
    record Req(
            double x,
            Level level,
            List<Level> levels,
            Map<String, Mark> marks,
            @OrNull Optional<Level> best,
            Order order,
            At at) {}

    @Discriminator("kind")
    sealed interface Res {
        @DiscriminatorNumber(0)
        record Kind0(List<Place> places) implements Res {}

        @DiscriminatorNumber(1)
        record Kind1() implements Res {}
    }

    enum Level {
        /** The lowest */
        @IntValue(0) LOW,
        @IntValue(1) HIGH
    }

    enum Mark {
        @StringValue("open") OPEN,
        @IntValue(2) CLOSED
    }

    @LiteralUnion
    enum Order {
        @StringValue("up") UP,
        @StringValue("down") DOWN
    }

    @Untagged
    sealed interface At {
        record AtPlace(double x) implements At {}

        @UnionValue
        record Text(String value) implements At {}
    }

    record Place(double x) {}
}
