package io.tsrpc.example.upload;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.protocols.ApiBegin;
import io.tsrpc.example.upload.protocols.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of files, with one in it for those that are on their way. What is in the folders is all there is to know. Thread-safe. */
final class Store {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path arriving;
    private final Limits limits;
    private final Clock clock;

    /** Those of which clients know the id. */
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** What is here whole, when it was counted last and came since: to list the folder takes longer the more there is. Used under the lock. */
    private Total stored;

    private Store(Path folder, Path arriving, Limits limits, Clock clock) throws IOException {
        this.folder = folder;
        this.arriving = arriving;
        this.limits = limits;
        this.clock = clock;
        this.stored = Total.of(folder);
    }

    /** How many files there are, and how many bytes they have. */
    private record Total(int files, long bytes) {
        static Total of(Path folder) throws IOException {
            Total total = new Total(0, 0);
            for (Path file : list(folder)) {
                total = total.with(Files.size(file));
            }
            return total;
        }

        Total with(long size) {
            return new Total(files + 1, bytes + size);
        }
    }

    /** Opens a folder, which is created unless there is one. */
    static Store open(Path folder, Limits limits, Clock clock) throws IOException {
        return new Store(folder, Files.createDirectories(folder.resolve(".arriving")), limits, clock);
    }

    /** Begins an upload, or goes on with it. */
    ApiBegin.Res begin(ApiBegin.Req whole) throws IOException {
        String name = FileNames.checked(whole.name());
        if (!SHA256.matcher(whole.sha256()).matches()) {
            throw new TsrpcException("A SHA-256 has 64 hexadecimal digits, in small letters", "BAD_HASH");
        }
        if (whole.size() > limits.fileSize()) {
            throw new TsrpcException("A file has " + limits.fileSize() + " bytes at most", "TOO_LARGE");
        }
        Path same = folder.resolve(name);
        if (isFile(same) && Files.size(same) == whole.size() && Sha256.of(same).equals(whole.sha256())) {
            return new ApiBegin.Res("", whole.size(), limits.partSize(), Optional.of(stored(same)));
        }
        return begin(new Upload(whole, arriving), whole.size());
    }

    private synchronized ApiBegin.Res begin(Upload upload, long size) throws IOException {
        if (!upload.exists()) {
            requireRoom(size);
            upload.create();
        }
        Upload known = uploads.computeIfAbsent(upload.id(), id -> upload);
        return new ApiBegin.Res(known.id(), known.received(), limits.partSize(), Optional.empty());
    }

    private void requireRoom(long size) throws IOException {
        dropForgotten();
        Total others = new Total(0, 0);
        for (Path file : uploads()) {
            others = others.with(Upload.sizeOfWhole(file));
        }
        if (others.files() >= limits.uploadsAtOnce()) {
            throw new TsrpcException("Too many files are on their way: try again later", "TOO_MANY_UPLOADS");
        }
        if (!hasRoom(size, others)) {
            stored = Total.of(folder); // somebody may have deleted some
            if (!hasRoom(size, others)) {
                throw new TsrpcException("There is no room for more files", "FULL");
            }
        }
    }

    private List<Path> uploads() throws IOException {
        return list(arriving).stream().filter(Upload::isOne).toList();
    }

    private boolean hasRoom(long size, Total others) {
        return stored.files() + others.files() < limits.files()
                && size <= limits.totalSize() - stored.bytes() - others.bytes();
    }

    private void dropForgotten() throws IOException {
        uploads.values().removeIf(upload -> !upload.exists()); // somebody may have deleted files of some
        Instant limit = clock.instant().minus(limits.patience());
        for (Path file : uploads()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                uploads.remove(file.getFileName().toString());
                Files.deleteIfExists(file);
            }
        }
    }

    /** Adds bytes to an upload. Returns how far it has come. */
    long add(String id, long offset, byte[] bytes) throws IOException {
        if (bytes.length > limits.partSize()) {
            throw new TsrpcException("A part has " + limits.partSize() + " bytes at most", "PART_TOO_LARGE");
        }
        return upload(id).add(offset, bytes);
    }

    /** Ends an upload. */
    StoredFile finish(String id) throws IOException {
        Upload upload = upload(id);
        if (!upload.isRight()) { // takes its time, and others need not wait
            drop(upload);
            throw new TsrpcException("What has come is not the file: its SHA-256 is another", "WRONG_HASH");
        }
        return store(upload);
    }

    private synchronized StoredFile store(Upload upload) throws IOException {
        Path target = folder.resolve(upload.name());
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.resolve(FileNames.numbered(upload.name(), number));
        }
        upload.moveTo(target);
        uploads.remove(upload.id());
        StoredFile whole = stored(target);
        stored = stored.with(whole.size());
        return whole;
    }

    /** Gives an upload up. */
    void cancel(String id) throws IOException {
        Upload upload = uploads.get(id);
        if (upload != null) {
            drop(upload);
        }
    }

    private synchronized void drop(Upload upload) throws IOException {
        if (uploads.remove(upload.id(), upload)) {
            upload.drop();
        }
    }

    /** How many uploads there are of which clients know the id. */
    int known() {
        return uploads.size();
    }

    private Upload upload(String id) {
        Upload upload = uploads.get(id);
        if (upload == null) {
            throw Upload.gone();
        }
        return upload;
    }

    /** All files that are here whole, by name. */
    List<StoredFile> files() throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (Path file : list(folder)) {
            files.add(stored(file));
        }
        files.sort(Comparator.comparing(StoredFile::name));
        return files;
    }

    /** The file of a name, if there is one. Nothing outside of the folder has a name. */
    Optional<Path> find(String name) {
        return Optional.of(name).filter(FileNames::isGood).map(folder::resolve).filter(Store::isFile);
    }

    private static StoredFile stored(Path file) throws IOException {
        return new StoredFile(file.getFileName().toString(), Files.size(file));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Store::isFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
