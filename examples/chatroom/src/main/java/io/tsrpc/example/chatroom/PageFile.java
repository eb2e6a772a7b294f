package io.tsrpc.example.chatroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of the page, in memory. */
final class PageFile {
    /** Files directly in the folder, of the types below: nothing else on the class path can be meant. */
    private static final Pattern PATH = Pattern.compile("/[a-z][a-z-]*\\.(html|css|js|svg|txt|json)");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json");

    private final String contentType;
    private final byte[] bytes;

    private PageFile(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** The file that a request's path names, or null if there is none. */
    static @Nullable PageFile find(String path) throws IOException {
        if (!PATH.matcher(path).matches()) {
            return null;
        }
        try (InputStream resource = PageFile.class.getResourceAsStream("/web" + path)) {
            return resource == null ? null : new PageFile(contentType(path), resource.readAllBytes());
        }
    }

    /** A file of this text. */
    static PageFile of(String name, String text) {
        return new PageFile(contentType(name), text.getBytes(UTF_8));
    }

    String contentType() {
        return contentType;
    }

    int size() {
        return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    private static String contentType(String name) {
        return CONTENT_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
