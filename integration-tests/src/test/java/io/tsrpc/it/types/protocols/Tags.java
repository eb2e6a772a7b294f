package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import org.jspecify.annotations.Nullable;

/** Records that numbers and a text tell apart. */
@Discriminator("code")
public sealed interface Tags {
    /** A number. */
    @DiscriminatorNumber(1)
    record One(int x) implements Tags {}

    /** Another one. */
    @DiscriminatorNumber(20)
    record Two(String y, @Nullable Tags inner) implements Tags {}

    /** A text. */
    record Three() implements Tags {}
}
