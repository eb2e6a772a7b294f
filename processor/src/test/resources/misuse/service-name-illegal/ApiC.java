package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("../B")
public interface ApiC { // ERROR[SERVICE_NAME] `../B` cannot be the name of a service
    record Req() {}

    record Res() {}
}
