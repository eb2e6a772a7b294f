package io.tsrpc.it.apitypes.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import java.time.Instant;

/** Draws something. */
public interface ApiDraw {
    /** What to draw. */
    sealed interface Req {
        @DiscriminatorValue("circle")
        record Circle(double radius) implements Req {}

        @DiscriminatorValue("text")
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Text(String text, byte[] font) implements Req {}
    }

    @Discriminator("result")
    sealed interface Res {
        @DiscriminatorValue("drawn")
        record Drawn(int id, Instant time) implements Res {}

        @DiscriminatorValue("refused")
        record Refused(String why) implements Res {}
    }
}
