package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.it.projects.chat.protocols.models.ChatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said before. */
@Access(needLogin = true)
public interface ApiHistory {
    @Extends(BaseRequest.class)
    record Req(Optional<String> __ssoToken, String roomId, Optional<Instant> before, Optional<@Uint Integer> limit)
            implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(
            Optional<String> __ssoToken, List<ChatMessage> messages, boolean hasMore, Map<String, @Uint Integer> unread)
            implements BaseResponse {}
}
