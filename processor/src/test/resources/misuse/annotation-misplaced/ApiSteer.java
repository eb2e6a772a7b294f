package chat.protocols;

import io.tsrpc.contract.AnswersLater;

public interface ApiSteer {
    @AnswersLater // ERROR[ANNOTATION_MISPLACED] @AnswersLater does not apply to the interface `ApiSteer.Req`; use it on the interface of an API
    sealed interface Req {
        record Left() implements Req {}
    }

    record Res() {}
}
