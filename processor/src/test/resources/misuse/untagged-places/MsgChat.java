package chat.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.Untagged;

public record MsgChat(A a, Named n) {}

@Untagged
sealed interface A {
    @DiscriminatorValue("x") // ERROR[ANNOTATION_MISPLACED] @DiscriminatorValue does not apply to the record `A.Tagged`
    record Tagged(int tag) implements A {}
}

@Untagged // ERROR[ANNOTATION_MISPLACED] @Untagged does not apply to the interface `Named`
@Discriminator("kind")
sealed interface Named {
    record One(int a) implements Named {}
}
