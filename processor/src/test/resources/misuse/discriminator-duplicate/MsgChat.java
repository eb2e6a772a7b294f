package chat.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.DiscriminatorNumber;

public record MsgChat(Shape shape, Level level) {}

sealed interface Shape {}

record Circle() implements Shape {}

@DiscriminatorValue("Circle")
record Round() implements Shape {} // ERROR[DISCRIMINATOR_DUPLICATE] `Circle` and `Round` of `Shape` have the same discriminator 'Circle'

sealed interface Deep extends Shape {
    record Circle() implements Deep {} // ERROR[DISCRIMINATOR_DUPLICATE] `Circle` and `Deep.Circle` of `Shape` have the same discriminator 'Circle'
}

sealed interface Level {
    @DiscriminatorNumber(1)
    record Low() implements Level {}

    @DiscriminatorNumber(1)
    record High() implements Level {} // ERROR[DISCRIMINATOR_DUPLICATE] `Level.Low` and `Level.High` of `Level` have the same discriminator 1; give one of them another: @DiscriminatorNumber.
}
