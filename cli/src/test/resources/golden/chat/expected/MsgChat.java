package com.example.app.protocols;

import com.example.app.protocols.user.User;
import io.tsrpc.contract.DiscriminatorValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Something was said.
 *
 * <pre class="language-ts">{@code
 * client.listenMsg('Chat', ({ room, content }) => {
 *     show<Content>(room && content);
 * });
 * }</pre>
 *
 * @param room Example:
 *     <pre>
 *     &#64;room(&#123; name: '&#125;' &#125;)
 *     </pre>
 *     or {@code { name }}
 */
public record MsgChat(String room, User from, Content content, Instant time) {
    public sealed interface Content {
        @DiscriminatorValue("text")
        record Text(String text) implements Content {}

        @DiscriminatorValue("image")
        record Image(String url, Optional<Size> size) implements Content {}
    }

    public record Size(double width, double height) {}
}
