package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("G/")
public interface ApiH { // ERROR[SERVICE_NAME] `G/` cannot be the name of a service
    record Req() {}

    record Res() {}
}
