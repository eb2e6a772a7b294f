package io.tsrpc.it.typescript;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.it.peers.NodePeer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The TypeScript compiler, loaded once. */
final class TypeScript implements AutoCloseable {
    private final NodePeer compiler;

    /** The newest one. */
    TypeScript() {
        this("typescript");
    }

    private TypeScript(String module) {
        compiler = NodePeer.start("typescript/check.js", module);
    }

    /** Version 4, which TSRPC's templates and {@code tsrpc-cli} have. */
    static TypeScript version4() {
        return new TypeScript("tsrpc-cli/node_modules/typescript");
    }

    /**
     * What it says of a folder.
     *
     * @param files how many files it has checked
     */
    record Verdict(long files, List<Problem> problems) {}

    /** An error. Lines and columns count from 1; a problem without a place has no file. */
    record Problem(String file, long line, long column, String code, String text) {
        static Problem of(Map<?, ?> json) {
            return new Problem(
                    (String) value(json, "file"),
                    (Long) value(json, "line"),
                    (Long) value(json, "column"),
                    "TS" + value(json, "code"),
                    (String) value(json, "text"));
        }
    }

    /** Checks all files below a folder, with the {@code compilerOptions} of a {@code tsconfig.json}. */
    Verdict check(Path folder, String options) {
        JsonWriter request = new JsonWriter();
        request.writeAny(Map.of("folder", folder.toString(), "options", parse(options)));
        compiler.send(request.toString());
        Map<?, ?> verdict = (Map<?, ?>) parse(compiler.receive());
        List<?> problems = (List<?>) value(verdict, "problems");
        return new Verdict(
                (Long) value(verdict, "files"),
                problems.stream()
                        .map(problem -> Problem.of((Map<?, ?>) problem))
                        .toList());
    }

    private static Object value(Map<?, ?> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static Object parse(String json) {
        JsonReader in = new JsonReader(json);
        return Objects.requireNonNull(in.readAny());
    }

    @Override
    public void close() {
        compiler.close();
    }
}
