package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("")
public interface ApiA { // ERROR[SERVICE_NAME] `` cannot be the name of a service
    record Req() {}

    record Res() {}
}
