package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("a:b/C")
public interface ApiE { // ERROR[SERVICE_NAME] `a:b/C` cannot be the name of a service
    record Req() {}

    record Res() {}
}
