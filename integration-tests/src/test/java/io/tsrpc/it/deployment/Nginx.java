package io.tsrpc.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The nginx that is installed, or the one that {@code -Dnginx=PATH} names, on a port of its own and with its files in one folder. */
final class Nginx implements AutoCloseable {
    private static final Path PATH = Path.of(System.getProperty("nginx", "/usr/sbin/nginx"));

    /** What Debian's {@code nginx.conf} has around the block, with less of it. One process, which a signal ends. */
    private static final String MAIN = """
            daemon off;
            master_process off;
            pid nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include block.conf;
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts nginx and waits until it listens.
     *
     * @param folder where its files are
     * @param block what is in {@code http}
     * @param port where the block listens
     */
    static Nginx start(Path folder, String block, int port) throws IOException {
        assertThat(PATH)
                .as("nginx is missing: apt-get install nginx, or name another one by -Dnginx=PATH")
                .isExecutable();
        Files.writeString(folder.resolve("nginx.conf"), MAIN);
        Files.writeString(folder.resolve("block.conf"), block);
        Path errors = folder.resolve("errors.log");
        Process process = new ProcessBuilder(
                        List.of(PATH.toString(), "-p", folder + "/", "-c", "nginx.conf", "-e", errors.toString()))
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(process, port);
        while (!nginx.listens()) {
            assertThat(process.isAlive()).as(() -> text(errors)).isTrue();
            Thread.onSpinWait();
        }
        return nginx;
    }

    private static String text(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
