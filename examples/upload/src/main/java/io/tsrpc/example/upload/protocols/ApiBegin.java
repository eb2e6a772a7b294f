package io.tsrpc.example.upload.protocols;

import io.tsrpc.contract.Uint;
import java.util.Optional;

/** Begins to upload a file, or goes on with it: the server knows it again by name, size and hash. */
public interface ApiBegin {
    /**
     * What will come.
     *
     * @param name the file's name, without folders
     * @param size how many bytes it has
     * @param sha256 the SHA-256 of its bytes, in 64 hexadecimal digits
     */
    record Req(String name, @Uint long size, String sha256) {}

    /**
     * Where to go on.
     *
     * @param id what stands for the file in other calls
     * @param received how many bytes the server has
     * @param partSize how many bytes a part may have
     * @param stored the file, if the server has it whole already: nothing is left to be done
     */
    record Res(String id, long received, int partSize, Optional<StoredFile> stored) {}
}
