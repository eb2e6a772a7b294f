package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("RT/Resume")
public interface ApiOther { // ERROR[ROOMS_FOLDER] `RT/Resume` is in the folder `rt`
    record Req() {}

    record Res() {}
}
