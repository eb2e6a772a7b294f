package io.tsrpc.cli.sources;

import io.tsrpc.cli.schema.ProtoException;
import io.tsrpc.processor.json.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The comments of the sources in a directory, which schema ids begin from: {@code user/User/User} is in {@code user/User.ts}. */
public final class SourceComments implements Comments {
    private static final List<String> ENDINGS = List.of(".ts", ".d.ts", ".tsx");

    private final Path directory;
    private final Map<String, Map<String, Comment>> files = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    /**
     * Reads sources when they are asked for.
     *
     * @throws ProtoException if there is no such directory
     */
    public SourceComments(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ProtoException(directory + ": there is no such directory");
        }
        this.directory = directory;
    }

    @Override
    public Comment of(String schemaId) {
        int slash = schemaId.lastIndexOf('/');
        Comment comment = slash < 0
                ? null
                : files.computeIfAbsent(schemaId.substring(0, slash), this::read)
                        .get(schemaId.substring(slash + 1));
        if (comment == null) {
            unknown.add(schemaId);
            return Comment.NONE;
        }
        return comment;
    }

    private Map<String, Comment> read(String file) {
        for (String ending : ENDINGS) {
            Path path = directory.resolve(file + ending).normalize();
            if (Files.isRegularFile(path)) {
                try {
                    return SourceScanner.scan(Utf8.decode(Files.readAllBytes(path)));
                } catch (IOException e) {
                    throw new ProtoException(path + ": cannot be read: " + e);
                }
            }
        }
        return Map.of();
    }

    /** The types of which the sources were asked, and that are not in them. */
    public List<String> unknown() {
        return new ArrayList<>(unknown);
    }
}
