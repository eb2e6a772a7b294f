package io.tsrpc.example.upload;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.protocols.ApiBegin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file on its way. What has come of it is in a file of its own, whose name is made of all that is known of it: so it goes on after a
 * restart of the server, too. Thread-safe.
 */
final class Upload {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}-[0-9a-f]{64}");

    private final ApiBegin.Req whole;
    private final String id;
    private final Path file;

    /** An upload whose file is in this folder, or can be {@link #create created} there. */
    Upload(ApiBegin.Req whole, Path folder) {
        this.whole = whole;
        id = whole.size() + "-" + Sha256.of(whole.name() + "\n" + whole.sha256());
        file = folder.resolve(id);
    }

    /** Whether a file is that of an upload: systems put others beside them. */
    static boolean isOne(Path file) {
        return ID.matcher(file.getFileName().toString()).matches();
    }

    /** The size of the whole file, of one of these files. */
    static long sizeOfWhole(Path file) {
        String id = file.getFileName().toString();
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    String id() {
        return id;
    }

    String name() {
        return whole.name();
    }

    boolean exists() {
        return Files.exists(file);
    }

    void create() throws IOException {
        Files.createFile(file);
    }

    /** How many bytes have come. */
    synchronized long received() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    /** Adds bytes if they begin where it has come to. Returns how far it has come then. */
    synchronized long add(long offset, byte[] bytes) throws IOException {
        long received = received();
        if (offset != received) {
            return received;
        }
        if (bytes.length > whole.size() - received) {
            throw new TsrpcException("The file was said to have " + whole.size() + " bytes", "TOO_MANY_BYTES");
        }
        Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return received + bytes.length;
    }

    /** Checks that all bytes have come. Returns whether they are the right ones. */
    synchronized boolean isRight() throws IOException {
        if (received() < whole.size()) {
            throw new TsrpcException("Only " + received() + " of " + whole.size() + " bytes have come", "NOT_COMPLETE");
        }
        return Sha256.of(file).equals(whole.sha256());
    }

    synchronized void moveTo(Path target) throws IOException {
        try {
            Files.move(file, target);
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    synchronized void drop() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What a client hears that has not begun an upload, or not since it was dropped. */
    static TsrpcException gone() {
        return new TsrpcException("There is no such upload: begin it again", "NO_UPLOAD");
    }
}
