package com.example.app.protocols.goods;

import com.example.app.protocols.Payment;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import java.util.Optional;
import org.bson.types.ObjectId;

public sealed interface MsgEvent {
    @DiscriminatorValue("sold")
    @LiteralProperty(name = "version", intValue = 2)
    record Sold(ObjectId goods, Optional<Payment.CardPayment> payment) implements MsgEvent {}

    @DiscriminatorValue("returned")
    record Returned(ObjectId goods, Object reason) implements MsgEvent {}
}
