package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.it.projects.chat.protocols.models.Attachment;
import io.tsrpc.it.projects.chat.protocols.models.ChatMessage;
import java.util.List;
import java.util.Optional;

/** Says something. */
@Access(needLogin = true)
public interface ApiSend {
    @Extends(BaseRequest.class)
    record Req(
            Optional<String> __ssoToken,
            String roomId,
            String text,
            Optional<List<Attachment>> attachments,
            Optional<@Uint Integer> replyTo)
            implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(Optional<String> __ssoToken, ChatMessage message) implements BaseResponse {}
}
