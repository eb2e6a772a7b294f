package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.AnswersLater;
import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.UseCodec;

@AnswersLater // ERROR[ANNOTATION_MISPLACED] @AnswersLater does not apply to the record `MsgChat`; use it on the interface of an API
public record MsgChat(
        Kind kind,
        Shape shape,
        Line line,
        Money money,
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

@FormerName("Cash") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to the class `Money`; use it on services
@UseCodec(MoneyForm.class)
final class Money {}

final class MoneyForm implements TextForm<Money> {
    @Override
    public String toText(Money value) {
        return "";
    }

    @Override
    public Money fromText(String text) {
        return new Money();
    }
}

@Discriminator("kind") // ERROR[ANNOTATION_MISPLACED] @Discriminator does not apply to the record `Line`; use it on sealed interfaces
record Line() {}
