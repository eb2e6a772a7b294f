package io.tsrpc.example.upload;

import io.tsrpc.ApiCall;
import io.tsrpc.ServerBuilder;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.ApiCancel;
import io.tsrpc.example.upload.protocols.ApiFiles;
import io.tsrpc.example.upload.protocols.ApiFinish;
import io.tsrpc.example.upload.protocols.ApiPart;
import io.tsrpc.example.upload.protocols.UploadApi;
import java.io.IOException;

/** What clients can do. */
final class UploadApis implements UploadApi {
    /** How many bytes a call may have besides those of a part. */
    private static final int SMALL = 1 << 10;

    /** JSON has bytes in base64. */
    private static final int JSON_FACTOR = 2;

    private final Store store;
    private final Limits limits;

    UploadApis(Store store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** Sets what a server needs for it. */
    <B extends ServerBuilder<B>> B openOn(B server) {
        return server.json(true)
                .maxMessageSize(JSON_FACTOR * limits.partSize() + SMALL)
                .implement(this);
    }

    @Override
    public ApiBegin.Res begin(ApiBegin.Req req, ApiCall<ApiBegin.Req, ApiBegin.Res> call) throws IOException {
        return store.begin(req);
    }

    @Override
    public ApiPart.Res part(ApiPart.Req req, ApiCall<ApiPart.Req, ApiPart.Res> call) throws IOException {
        return new ApiPart.Res(store.add(req.id(), req.offset(), req.bytes()));
    }

    @Override
    public ApiFinish.Res finish(ApiFinish.Req req, ApiCall<ApiFinish.Req, ApiFinish.Res> call) throws IOException {
        return new ApiFinish.Res(store.finish(req.id()));
    }

    @Override
    public ApiCancel.Res cancel(ApiCancel.Req req, ApiCall<ApiCancel.Req, ApiCancel.Res> call) throws IOException {
        store.cancel(req.id());
        return new ApiCancel.Res();
    }

    @Override
    public ApiFiles.Res files(ApiFiles.Req req, ApiCall<ApiFiles.Req, ApiFiles.Res> call) throws IOException {
        return new ApiFiles.Res(store.files());
    }
}
