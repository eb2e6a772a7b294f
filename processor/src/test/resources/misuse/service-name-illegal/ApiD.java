package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("a//B")
public interface ApiD { // ERROR[SERVICE_NAME] `a//B` cannot be the name of a service
    record Req() {}

    record Res() {}
}
