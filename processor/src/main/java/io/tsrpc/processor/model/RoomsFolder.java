package io.tsrpc.processor.model;

import java.util.Locale;

/** What {@code @Protocols(rooms = true)} adds to a protocol: a folder with services, and a file in TypeScript, {@code rooms.ts}. */
public final class RoomsFolder {
    private static final String PATH = "rt/";
    private static final String HELPER = "rooms";

    private RoomsFolder() {}

    /** Whether something with this name or path is there, or would be where names do not differ by case. */
    public static boolean has(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.startsWith(PATH) || lower.equals(HELPER);
    }
}
