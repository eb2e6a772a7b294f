package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("misc-tools/Chat")
public interface ApiOther { // ERROR[SERVICE_NAME_TAKEN] `misc-tools/Chat` is the name of another service; change @ServiceName
    record Req() {}

    record Res() {}
}
