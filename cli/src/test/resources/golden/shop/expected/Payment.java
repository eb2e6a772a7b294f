package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;

@Discriminator("kind")
public sealed interface Payment {
    @DiscriminatorValue("card")
    record CardPayment(String number, String holder) implements Payment {}

    @DiscriminatorValue("cash")
    record CashPayment(long given) implements Payment {}
}
