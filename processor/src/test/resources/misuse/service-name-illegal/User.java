package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("a/B") // ERROR[ANNOTATION_MISPLACED] @ServiceName does not apply
public record User() {}
