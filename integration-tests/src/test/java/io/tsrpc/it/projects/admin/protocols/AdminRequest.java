package io.tsrpc.it.projects.admin.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only an administrator may do says why. */
@Extends(BaseRequest.class)
public interface AdminRequest extends BaseRequest {
    /** Why. */
    @OrNull
    @Nullable
    String reason();

    /** Who has asked for it. */
    Optional<@Uint Integer> ticket();
}
