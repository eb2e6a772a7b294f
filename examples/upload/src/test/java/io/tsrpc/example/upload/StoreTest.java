package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Limits LIMITS = new Limits(1_000, 400, 2, 4, 2_000, Duration.ofHours(1));

    private final Path folder;
    private final Sample cat;
    private Store store;

    StoreTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("store");
        cat = Sample.write(temporary, "cat.png", 1_000);
        store = open(Clock.systemUTC());
    }

    private Store open(Clock clock) throws IOException {
        return Store.open(folder, LIMITS, clock);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TsrpcException.class, e -> assertThat(e.error().code()).hasToString(code));
    }

    /** Uploads a file as it should be. */
    private StoredFile upload(Sample sample) throws IOException {
        ApiBegin.Res begun = store.begin(sample.whole());
        for (int offset = 0; offset < sample.bytes().length; offset += LIMITS.partSize()) {
            int end = Math.min(sample.bytes().length, offset + LIMITS.partSize());
            assertThat(store.add(begun.id(), offset, sample.part(offset, end))).isEqualTo(end);
        }
        return store.finish(begun.id());
    }

    @Test
    void aFileComesInPartsAndIsThenThere() throws IOException {
        assertThat(upload(cat)).isEqualTo(new StoredFile("cat.png", 1_000));

        assertThat(store.files()).containsExactly(new StoredFile("cat.png", 1_000));
        assertThat(store.find("cat.png").orElseThrow()).hasBinaryContent(cat.bytes());
    }

    @Test
    void anEmptyFileHasNoParts(@TempDir Path temporary) throws IOException {
        Sample empty = Sample.write(temporary, "empty", 0);

        assertThat(upload(empty)).isEqualTo(new StoredFile("empty", 0));
    }

    @Test
    void whoBeginsAgainHearsHowFarItHasCome() throws IOException {
        ApiBegin.Res first = store.begin(cat.whole());
        store.add(first.id(), 0, cat.part(0, 400));

        assertThat(store.begin(cat.whole())).isEqualTo(begun(first.id(), 400));
    }

    @Test
    void aRestartOfTheServerLosesNothing() throws IOException {
        ApiBegin.Res first = store.begin(cat.whole());
        store.add(first.id(), 0, cat.part(0, 400));

        store = open(Clock.systemUTC());

        assertRefused(() -> store.add(first.id(), 400, cat.part(400, 800)), "NO_UPLOAD");
        assertThat(store.begin(cat.whole())).isEqualTo(begun(first.id(), 400));
        store.add(first.id(), 400, cat.part(400, 800));
        store.add(first.id(), 800, cat.part(800, 1_000));
        assertThat(store.finish(first.id())).isEqualTo(new StoredFile("cat.png", 1_000));
        assertThat(store.find("cat.png").orElseThrow()).hasBinaryContent(cat.bytes());
    }

    private static ApiBegin.Res begun(String id, long received) {
        return new ApiBegin.Res(id, received, LIMITS.partSize(), Optional.empty());
    }

    @Test
    void filesOfTheSystemAreNoUploads() throws IOException {
        Files.writeString(folder.resolve(".arriving/.DS_Store"), "a Finder has been here");

        assertThat(upload(cat)).isEqualTo(new StoredFile("cat.png", 1_000));
    }

    @Test
    void partsAtAnotherPlaceAreLeftAside() throws IOException {
        String id = store.begin(cat.whole()).id();

        assertThat(store.add(id, 400, cat.part(400, 800))).isEqualTo(0);
        assertThat(store.add(id, 0, cat.part(0, 400))).isEqualTo(400);
        assertThat(store.add(id, 0, cat.part(0, 400))).isEqualTo(400);
        assertThat(store.add(id, 300, cat.part(300, 700))).isEqualTo(400);
    }

    @Test
    void whatIsThereAlreadyIsNotSentAgain() throws IOException {
        StoredFile stored = upload(cat);

        assertThat(store.begin(cat.whole())).isEqualTo(new ApiBegin.Res("", 1_000, 400, Optional.of(stored)));
    }

    @Test
    void anotherFileOfTheSameNameGetsANumber(@TempDir Path temporary) throws IOException {
        upload(cat);
        Sample another = Sample.write(temporary, "cat.png", 999);

        assertThat(upload(another).name()).isEqualTo("cat (2).png");
        assertThat(store.find("cat.png").orElseThrow()).hasBinaryContent(cat.bytes());
    }

    @Test
    void otherBytesThanWereSaidAreRefusedAndDropped() throws IOException {
        String id = store.begin(cat.whole()).id();
        store.add(id, 0, new byte[400]);
        store.add(id, 400, cat.part(400, 800));
        store.add(id, 800, cat.part(800, 1_000));

        assertRefused(() -> store.finish(id), "WRONG_HASH");
        assertThat(store.files()).isEmpty();
        assertThat(store.known()).isZero();
        assertRefused(() -> store.finish(id), "NO_UPLOAD");
        assertThat(store.begin(cat.whole()).received()).isZero();
    }

    @Test
    void moreOrFewerBytesThanWereSaidAreRefused(@TempDir Path temporary) throws IOException {
        Sample dog = Sample.write(temporary, "dog.png", 300);
        String id = store.begin(dog.whole()).id();

        assertRefused(() -> store.add(id, 0, new byte[301]), "TOO_MANY_BYTES");
        store.add(id, 0, dog.part(0, 200));
        assertRefused(() -> store.finish(id), "NOT_COMPLETE");
        assertThat(store.add(id, 200, dog.part(200, 300))).isEqualTo(300);
        assertThat(store.finish(id).name()).isEqualTo("dog.png");
        assertRefused(() -> store.finish(id), "NO_UPLOAD");
    }

    @Test
    void filesAndPartsHaveTheirLimits() throws IOException {
        String hash = "0".repeat(64);
        assertRefused(() -> store.begin(new ApiBegin.Req("a", 1_001, hash)), "TOO_LARGE");
        assertRefused(() -> store.begin(new ApiBegin.Req("../a", 1, hash)), "BAD_NAME");
        assertRefused(() -> store.begin(new ApiBegin.Req("a", 1, hash.substring(1))), "BAD_HASH");
        assertRefused(() -> store.begin(new ApiBegin.Req("a", 1, hash.replace('0', '/'))), "BAD_HASH");
        String id = store.begin(cat.whole()).id();
        assertRefused(() -> store.add(id, 0, cat.part(0, 401)), "PART_TOO_LARGE");
    }

    @Test
    void onlySoManyAreOnTheirWay() throws IOException {
        String hash = "0".repeat(64);
        String first = store.begin(new ApiBegin.Req("a", 1, hash)).id();
        store.begin(new ApiBegin.Req("b", 1, hash));

        assertRefused(() -> store.begin(new ApiBegin.Req("c", 1, hash)), "TOO_MANY_UPLOADS");
        assertThat(store.begin(new ApiBegin.Req("a", 1, hash)).id()).isEqualTo(first);
        store.cancel(first);
        assertThat(store.begin(new ApiBegin.Req("c", 1, hash)).received()).isZero();
    }

    @Test
    void allFilesTogetherHaveALimit(@TempDir Path temporary) throws IOException {
        upload(cat);
        Sample dog = Sample.write(temporary, "dog.png", 900);
        store.begin(dog.whole()); // takes its place from now on

        assertRefused(() -> store.begin(new ApiBegin.Req("mouse.png", 101, "0".repeat(64))), "FULL");
        assertThat(store.begin(new ApiBegin.Req("mouse.png", 100, "0".repeat(64)))
                        .received())
                .isZero();
    }

    @Test
    void emptyFilesTakeRoomToo(@TempDir Path temporary) throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            upload(Sample.write(temporary, name, 0));
        }
        Sample last = Sample.write(temporary, "d", 0);
        store.begin(last.whole()); // takes its place from now on
        Sample more = Sample.write(temporary, "e", 0);
        assertRefused(() -> store.begin(more.whole()), "FULL");
        upload(last);
        assertRefused(() -> store.begin(more.whole()), "FULL");
        store = open(Clock.systemUTC());
        assertRefused(() -> store.begin(more.whole()), "FULL");

        Files.delete(folder.resolve("a"));

        upload(more);
        assertThat(store.files()).extracting(StoredFile::name).containsExactly("b", "c", "d", "e");
    }

    /** To list the folder takes longer the more is in it. */
    @Test
    void filesAreNotCountedAnewWhileThereIsRoom() throws IOException {
        for (int i = 0; i < LIMITS.files(); i++) {
            Files.createFile(folder.resolve("by hand " + i));
        }
        assertThat(store.begin(cat.whole()).received()).isZero();
    }

    @Test
    void uploadsOfWhichSomebodyHasDeletedTheFilesAreForgotten() throws IOException {
        String id = store.begin(cat.whole()).id();
        Files.delete(folder.resolve(".arriving").resolve(id));

        store.begin(new ApiBegin.Req("another", 1, "0".repeat(64)));

        assertThat(store.known()).isEqualTo(1);
        assertThat(store.begin(cat.whole()).id()).isEqualTo(id);
    }

    @Test
    void whatWasForgottenMakesRoom() throws IOException {
        String id = store.begin(cat.whole()).id();
        store.add(id, 0, cat.part(0, 400));

        store = open(Clock.offset(Clock.systemUTC(), LIMITS.patience().plusMinutes(1)));
        store.begin(new ApiBegin.Req("another", 1, "0".repeat(64)));

        assertThat(store.begin(cat.whole()).received()).isZero();
    }

    @Test
    void whatIsCancelledIsGone() throws IOException {
        String id = store.begin(cat.whole()).id();
        store.add(id, 0, cat.part(0, 400));

        store.cancel(id);
        store.cancel(id);

        assertRefused(() -> store.add(id, 400, cat.part(400, 800)), "NO_UPLOAD");
        assertThat(store.begin(cat.whole()).received()).isZero();
    }

    @Test
    void nothingElseCanBeFound() throws IOException {
        Files.writeString(folder.resolveSibling("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolveSibling("secret"));
        String id = store.begin(cat.whole()).id();

        for (String name : new String[] {"none", "link", "../secret", ".arriving/" + id, ".arriving", "", "/"}) {
            assertThat(store.find(name)).as(name).isEmpty();
        }
        assertThat(store.files()).isEmpty();
    }
}
