package io.tsrpc.example.upload;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.ApiFinish;
import io.tsrpc.example.upload.protocols.ApiPart;
import io.tsrpc.example.upload.protocols.StoredFile;
import io.tsrpc.example.upload.protocols.UploadClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Uploads files, over HTTP or WebSocket. When a call does not get through, it begins again, and the server says where to go on. */
final class Uploader {
    /** Who is told how far it has come. */
    interface Progress {
        void at(long received, long size);
    }

    private static final int ATTEMPTS_WITHOUT_PROGRESS = 10;

    private final UploadClient client;
    private final Duration pause;
    private final Progress progress;

    /** An uploader that waits so long before it begins again. */
    Uploader(UploadClient client, Duration pause, Progress progress) {
        this.client = client;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Uploads a file. Blocks until the server has it.
     *
     * @throws TsrpcException if the server refuses it, or cannot be reached any more
     */
    StoredFile upload(Path path) throws IOException, InterruptedException {
        ApiBegin.Req whole = new ApiBegin.Req(path.getFileName().toString(), Files.size(path), Sha256.of(path));
        try (FileChannel file = FileChannel.open(path)) {
            long reached = 0;
            for (int attempt = 1; ; attempt++) {
                Attempt current = new Attempt(whole, file);
                ApiReturn<StoredFile> ret = current.run();
                TsrpcError error = ret.err();
                if (current.reached > reached) {
                    reached = current.reached;
                    attempt = 0;
                }
                if (error == null || attempt == ATTEMPTS_WITHOUT_PROGRESS || !mayPass(error)) {
                    return ret.orElseThrow();
                }
                Thread.sleep(pause.toMillis());
            }
        }
    }

    /** Whether it is worth while to begin again: it is not if the server has refused something. */
    private static boolean mayPass(TsrpcError error) {
        return error.type() != TsrpcErrorType.API_ERROR || error.hasCode("NO_UPLOAD");
    }

    /** From the beginning, or where it was cut off, to the end or the next cut. */
    private final class Attempt {
        private final ApiBegin.Req whole;
        private final FileChannel file;
        private long reached;

        Attempt(ApiBegin.Req whole, FileChannel file) {
            this.whole = whole;
            this.file = file;
        }

        ApiReturn<StoredFile> run() throws IOException {
            ApiReturn<ApiBegin.Res> begun = client.begin(whole).join();
            TsrpcError refused = begun.err();
            if (refused != null) {
                return ApiReturn.failure(refused);
            }
            ApiBegin.Res begin = begun.orElseThrow();
            reached(begin.received());
            if (begin.stored().isPresent()) {
                return ApiReturn.success(begin.stored().get());
            }
            TsrpcError cut = sendFrom(begin);
            return cut != null
                    ? ApiReturn.failure(cut)
                    : client.finish(new ApiFinish.Req(begin.id()))
                            .join()
                            .fold(res -> ApiReturn.success(res.stored()), ApiReturn::failure);
        }

        /** Sends what is left. Returns why that has not worked, or null. */
        private @Nullable TsrpcError sendFrom(ApiBegin.Res begin) throws IOException {
            while (reached < whole.size()) {
                byte[] bytes = read(reached, begin.partSize());
                ApiReturn<ApiPart.Res> ret =
                        client.part(new ApiPart.Req(begin.id(), reached, bytes)).join();
                TsrpcError error = ret.err();
                if (error != null) {
                    return error;
                }
                reached(ret.orElseThrow().received());
            }
            return null;
        }

        private byte[] read(long offset, int most) throws IOException {
            ByteBuffer part = ByteBuffer.allocate((int) Math.min(most, whole.size() - offset));
            while (part.hasRemaining()) {
                if (file.read(part, offset + part.position()) < 0) {
                    throw new IOException("The file has become shorter");
                }
            }
            return part.array();
        }

        private void reached(long received) {
            reached = received;
            progress.at(received, whole.size());
        }
    }
}
