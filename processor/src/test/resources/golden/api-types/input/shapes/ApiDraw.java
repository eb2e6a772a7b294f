package com.example.types.shapes;

import io.tsrpc.contract.DiscriminatorValue;

/** Draws something. */
public interface ApiDraw {
    /** What to draw. */
    sealed interface Req {
        @DiscriminatorValue("circle")
        record Circle(double radius) implements Req {}

        @DiscriminatorValue("text")
        record Text(String text) implements Req {}
    }

    enum Res {
        DRAWN,
        REFUSED
    }
}
