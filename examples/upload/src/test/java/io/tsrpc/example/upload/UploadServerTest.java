package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.TestServer.Over;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.ApiFiles;
import io.tsrpc.example.upload.protocols.ApiPart;
import io.tsrpc.example.upload.protocols.StoredFile;
import io.tsrpc.example.upload.protocols.UploadClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Java clients and downloads, over the network. */
class UploadServerTest {
    private static final int PART = TestServer.LIMITS.partSize();

    private final Path temporary;
    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    UploadServerTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        server = new TestServer(temporary.resolve("store"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static StoredFile upload(UploadClient client, Sample sample, Uploader.Progress progress)
            throws IOException, InterruptedException {
        return new Uploader(client, Duration.ofMillis(1), progress).upload(sample.path());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.httpUrl() + path)).build(), BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void aFileGoesThereAndComesBack(Over over) throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 3 * PART + 1);
        List<Long> progress = new ArrayList<>();
        try (UploadClient client = server.client(over)) {
            StoredFile stored = upload(client, sample, (received, size) -> progress.add(received));

            assertThat(stored).isEqualTo(new StoredFile("cat.png", sample.bytes().length));
            assertThat(progress).containsExactly(0L, 1L * PART, 2L * PART, 3L * PART, 3L * PART + 1);
            assertThat(client.files(new ApiFiles.Req()).join().orElseThrow().files())
                    .containsExactly(stored);
        }
        assertThat(get("/files/cat.png").body()).isEqualTo(sample.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBegunGoesOnWhereItWas(Over over) throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 3 * PART);
        try (UploadClient first = server.client(Over.HTTP)) {
            String id = first.begin(sample.whole()).join().orElseThrow().id();
            first.part(new ApiPart.Req(id, 0, sample.part(0, PART))).join().orElseThrow();
        }
        List<Long> progress = new ArrayList<>();
        try (UploadClient second = server.client(over)) {
            upload(second, sample, (received, size) -> progress.add(received));
        }
        assertThat(progress).containsExactly(1L * PART, 2L * PART, 3L * PART);
        assertThat(get("/files/cat.png").body()).isEqualTo(sample.bytes());
    }

    @Test
    void aCutOfTheConnectionDoesNoHarm() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 5 * PART);
        AtomicInteger cuts = new AtomicInteger();
        try (UploadClient client = server.client(Over.WEB_SOCKET)) {
            StoredFile stored = upload(client, sample, (received, size) -> {
                if (received == 2L * PART && cuts.getAndIncrement() == 0) {
                    server.cut();
                }
            });
            assertThat(stored.size()).isEqualTo(sample.bytes().length);
        }
        assertThat(cuts).hasPositiveValue();
        assertThat(get("/files/cat.png").body()).isEqualTo(sample.bytes());
    }

    @Test
    void aRestartOfTheServerDoesNoHarm() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 5 * PART);
        List<Long> progress = new ArrayList<>();
        try (UploadClient client = server.client(Over.HTTP)) {
            upload(client, sample, (received, size) -> {
                if (received == 2L * PART && !progress.contains(received)) {
                    restart();
                }
                progress.add(received);
            });
        }
        assertThat(progress).containsExactly(0L, 1L * PART, 2L * PART, 2L * PART, 3L * PART, 4L * PART, 5L * PART);
        assertThat(get("/files/cat.png").body()).isEqualTo(sample.bytes());
    }

    private void restart() {
        try {
            server.restart();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheServerRefusesIsNotTriedAgain() throws Exception {
        Sample large = Sample.write(temporary, "large", (int) TestServer.LIMITS.fileSize() + 1);
        try (UploadClient client = server.client(Over.HTTP)) {
            assertThatThrownBy(() -> upload(client, large, (received, size) -> {}))
                    .isInstanceOf(TsrpcException.class)
                    .hasMessage("A file has 8388608 bytes at most");
        }
    }

    @Test
    void whoseServerIsGoneGivesUp() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", PART);
        try (UploadClient client = server.client(Over.HTTP)) {
            server.close();
            assertThatThrownBy(() -> upload(client, sample, (received, size) -> {}))
                    .isInstanceOf(TsrpcException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePartThatMayBeSentFitsAndALargerOneDoesNot(Over over) throws Exception {
        try (UploadClient client = server.client(over)) {
            Sample sample = Sample.write(temporary, "cat.png", 2 * PART);
            ApiBegin.Res begun = client.begin(sample.whole()).join().orElseThrow();
            assertThat(begun.partSize()).isEqualTo(PART);

            var refused = client.part(new ApiPart.Req(begun.id(), 0, sample.part(0, PART + 1)))
                    .join()
                    .err();

            assertThat(refused != null && refused.hasCode("PART_TOO_LARGE")).isTrue();
        }
    }

    @Test
    void browsersSaveDownloadsAndShowNoneOfThem() throws Exception {
        try (UploadClient client = server.client(Over.HTTP)) {
            upload(client, Sample.write(temporary, "Übung 1.html", 10), (received, size) -> {});
        }

        HttpResponse<byte[]> answer = get("/files/%C3%9Cbung%201.html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''%C3%9Cbung%201.html");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void downloadsLeadNowhereElse() throws Exception {
        for (String path :
                List.of("/files/none", "/files/.arriving", "/files/..%2Fstore", "/files/%2E%2E/cat", "/files/")) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void pagesOfOthersCannotUpload() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.httpUrl() + "/Begin"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }
}
