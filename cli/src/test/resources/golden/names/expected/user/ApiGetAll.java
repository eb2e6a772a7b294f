package com.example.app.protocols.user;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;

public interface ApiGetAll {
    record Req(boolean list) {}

    record Res(Shape shape) {}

    @Discriminator("class")
    sealed interface Shape {
        @DiscriminatorValue("A")
        record A(String a) implements Shape {}

        @DiscriminatorValue("String")
        record ShapeString(String b) implements Shape {}

        @DiscriminatorValue("get-all")
        record GetAll(String c) implements Shape {}
    }
}
