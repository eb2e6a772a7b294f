package io.tsrpc.cli.java;

import io.tsrpc.cli.sources.Comment;

/**
 * A place in a protocol.
 *
 * @param file the TypeScript file, without its extension
 * @param path the type in it, with the properties that lead to the place, such as {@code ReqLogin.device.os}
 * @param comment what the sources tell of it
 * @param hint what a type without a name may be called here
 */
record Place(String file, String path, Comment comment, String hint) {
    static Place of(String schemaId, Comment comment) {
        int slash = schemaId.lastIndexOf('/');
        String name = schemaId.substring(slash + 1);
        return new Place(schemaId.substring(0, Math.max(0, slash)), name, comment, name);
    }

    Place property(String name) {
        return new Place(file, path + "." + name, comment.property(name), name);
    }

    /** What is in a list, a map or a tuple. */
    Place element(String suffix) {
        return new Place(file, path + suffix, comment, Words.singular(hint));
    }

    Place object(int index, String name) {
        return new Place(file, path, comment.object(index), name);
    }

    /** The place of the type of a property, without the comment on that. */
    Place ofType() {
        return new Place(file, path, new Comment("", comment.objects(), comment.constants()), hint);
    }

    Place hinted(String other) {
        return new Place(file, path, comment, other);
    }

    @Override
    public String toString() {
        return file + ".ts: " + path;
    }
}
