package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("a-b")
public interface ApiB { // ERROR[SERVICE_NAME] `a-b` cannot be the name of a service
    record Req() {}

    record Res() {}
}
