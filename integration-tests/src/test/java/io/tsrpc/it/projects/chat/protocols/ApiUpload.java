package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.it.projects.chat.protocols.models.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads a file. */
@Access(needLogin = true)
public interface ApiUpload {
    @Extends(BaseRequest.class)
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Req(
            Optional<String> __ssoToken, String fileName, byte[] fileData, Optional<Instant> takenAt, List<String> tags)
            implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(
            Optional<String> __ssoToken,
            Attachment attachment,
            @Uint long checksum,
            Optional<Instant> takenAt,
            List<String> tags,
            List<byte[]> chunks)
            implements BaseResponse {}
}
