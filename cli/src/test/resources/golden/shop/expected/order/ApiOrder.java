package com.example.app.protocols.order;

import com.example.app.protocols.Address;
import com.example.app.protocols.PayBy;
import com.example.app.protocols.Payment;
import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.contract.typescript.OrNull;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

public interface ApiOrder {
    record Req(
            List<Line> lines,
            Payment payment,
            PayBy payBy,
            @OrNull Address delivery,
            @OrNull Optional<Address> billing) {}

    @Discriminator("code")
    sealed interface Res {
        @DiscriminatorNumber(1)
        record Code1(ObjectId order, long total) implements Res {}

        @DiscriminatorNumber(2)
        record Code2(List<ObjectId> missing, Line line) implements Res {}
    }

    record Line(ObjectId goods, @Uint long count) {}
}
