package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The scripts that Redis runs. */
enum Script {
    /** Returns a text as bytes. */
    APPEND("append.lua", ScriptOutputType.VALUE),

    /** Returns a list of bytes. */
    READ("read.lua", ScriptOutputType.MULTI);

    private final String text;
    private final ScriptOutputType output;

    Script(String name, ScriptOutputType output) {
        this.output = output;
        String lives =
                "local KEPT, UNWRITTEN = " + LogKeeper.KEPT.toMillis() + ", " + LogKeeper.UNWRITTEN.toMillis() + "\n";
        text = lives + resource("log.lua") + resource(name) + resource("keep.lua");
    }

    private static String resource(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar of tsrpc-backplane-redis");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole script. */
    String text() {
        return text;
    }

    ScriptOutputType output() {
        return output;
    }
}
