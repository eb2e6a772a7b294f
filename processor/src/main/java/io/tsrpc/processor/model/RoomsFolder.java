package io.tsrpc.processor.model;

import java.util.Locale;

/** The folder with the services that {@code @Protocols(rooms = true)} adds to a protocol. */
public final class RoomsFolder {
    private static final String PATH = "rt/";

    private RoomsFolder() {}

    /** Whether something with this name or path is in the folder, or would be where names do not differ by case. */
    public static boolean has(String path) {
        return path.toLowerCase(Locale.ROOT).startsWith(PATH);
    }
}
