package io.tsrpc.example.upload;

import io.tsrpc.ConnectResult;
import io.tsrpc.Reconnect;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.upload.protocols.StoredFile;
import io.tsrpc.example.upload.protocols.UploadClient;
import io.tsrpc.example.upload.protocols.UploadWsClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Uploads a file from a terminal. */
public final class UploadConsole {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PERCENT = 100;

    private final PrintStream out;
    private long shown = -1;

    UploadConsole(PrintStream out) {
        this.out = out;
    }

    /** Uploads the file {@code args[0]} to {@code args[1]}, such as {@code ws://localhost:3000} or {@code http://localhost:8080}. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || args[0].isEmpty()) {
            System.err.println("Usage: UploadConsole FILE URL");
            System.exit(2);
        }
        System.exit(new UploadConsole(System.out).upload(Path.of(args[0]), args[1]) ? 0 : 1);
    }

    /** Returns whether that has worked. */
    boolean upload(Path file, String url) throws InterruptedException {
        try (UploadClient client = open(url)) {
            StoredFile stored = new Uploader(client, PAUSE, this::show).upload(file);
            out.println("Stored as " + stored.name() + ", " + stored.size() + " bytes");
            return true;
        } catch (TsrpcException e) {
            out.println("! " + e.error().message());
        } catch (IOException e) {
            out.println("! The file cannot be read: " + e);
        }
        return false;
    }

    private static UploadClient open(String url) {
        if (!url.startsWith("ws")) {
            return UploadClient.http(url);
        }
        UploadWsClient client = UploadClient.ws(url, o -> o.reconnect(Reconnect.backoff()));
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            client.close();
            throw new TsrpcException(String.valueOf(connected.errMsg()));
        }
        return client;
    }

    /** A line for each percent. */
    private void show(long received, long size) {
        long percent = size == 0 ? PERCENT : received * PERCENT / size;
        if (percent != shown) {
            shown = percent;
            out.println(percent + " %");
        }
    }
}
