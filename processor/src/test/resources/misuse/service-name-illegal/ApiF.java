package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("dot./G")
public interface ApiF { // ERROR[SERVICE_NAME] `dot./G` cannot be the name of a service
    record Req() {}

    record Res() {}
}
