package chat.protocols;

import io.tsrpc.contract.AnswersLater;
import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;

@AnswersLater // ERROR[ANNOTATION_MISPLACED] @AnswersLater does not apply to the record `MsgChat`; use it on the interface of an API
public record MsgChat(
        Kind kind,
        Shape shape,
        Line line,
        @IntValue(1) int number, // ERROR[ANNOTATION_MISPLACED] @IntValue does not apply to `number`; use it on enum constants
        @StringValue("a") String text) {} // ERROR[ANNOTATION_MISPLACED] @StringValue does not apply to `text`

@Tuple // ERROR[ANNOTATION_MISPLACED] @Tuple does not apply to the enum `Kind`; use it on records
enum Kind {
    A
}

@DiscriminatorValue("shape") // ERROR[ANNOTATION_MISPLACED] @DiscriminatorValue does not apply to the interface `Shape`
sealed interface Shape {
    record Circle() implements Shape {}
}

@Discriminator("kind") // ERROR[ANNOTATION_MISPLACED] @Discriminator does not apply to the record `Line`; use it on sealed interfaces
record Line() {}
