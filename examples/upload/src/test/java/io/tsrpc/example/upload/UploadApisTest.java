package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.TsrpcError;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.ApiCancel;
import io.tsrpc.example.upload.protocols.ApiFiles;
import io.tsrpc.example.upload.protocols.ApiPart;
import io.tsrpc.example.upload.protocols.StoredFile;
import io.tsrpc.example.upload.protocols.UploadClient;
import io.tsrpc.example.upload.protocols.UploadProtocol;
import io.tsrpc.example.upload.protocols.UploadWsClient;
import io.tsrpc.inner.InnerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The APIs without a network. */
class UploadApisTest {
    private static final Limits LIMITS = new Limits(10_000, 1_000, 2, 100, 20_000, Duration.ofHours(1));

    private final Path temporary;
    private final InnerServer server;
    private final UploadWsClient client;

    UploadApisTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        Store store = Store.open(temporary.resolve("store"), LIMITS, Clock.systemUTC());
        server = new UploadApis(store, LIMITS)
                .openOn(InnerServer.builder(UploadProtocol.PROTO))
                .build();
        server.start();
        client = UploadClient.over(server.newClient());
        assertThat(client.connect().join().errMsg()).isNull();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
    }

    @Test
    void aFileIsUploaded() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 9_999);

        StoredFile stored = new Uploader(client, Duration.ZERO, (received, size) -> {}).upload(sample.path());

        assertThat(stored).isEqualTo(new StoredFile("cat.png", 9_999));
        assertThat(client.files(new ApiFiles.Req()).join().orElseThrow().files())
                .containsExactly(stored);
    }

    @Test
    void whatIsCancelledHasToBeBegunAgain() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 2_000);
        ApiBegin.Res begun = client.begin(sample.whole()).join().orElseThrow();
        client.cancel(new ApiCancel.Req(begun.id())).join().orElseThrow();

        assertThat(client.part(new ApiPart.Req(begun.id(), 0, sample.part(0, 1_000)))
                        .join()
                        .err())
                .isEqualTo(
                        TsrpcError.of("There is no such upload: begin it again").withCode("NO_UPLOAD"));
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        assertThat(client.begin(new ApiBegin.Req("../cat.png", 1, "0".repeat(64)))
                        .join()
                        .err())
                .isEqualTo(TsrpcError.of("This is no name for a file here").withCode("BAD_NAME"));
    }
}
