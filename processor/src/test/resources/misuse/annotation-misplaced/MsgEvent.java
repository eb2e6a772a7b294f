package chat.protocols;

import io.tsrpc.contract.AnswersLater;
import io.tsrpc.contract.ApiTypes;

@ApiTypes(res = MsgEvent.Joined.class) // ERROR[ANNOTATION_MISPLACED] @ApiTypes does not apply to the interface `MsgEvent`; use it on the interface of an API
@AnswersLater // ERROR[ANNOTATION_MISPLACED] @AnswersLater does not apply to the interface `MsgEvent`; use it on the interface of an API
public sealed interface MsgEvent {
    record Joined(String name) implements MsgEvent {}
}
