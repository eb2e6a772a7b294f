package io.tsrpc.processor.emit;

/**
 * Where the resources of one kind go: into the class output, and on demand into a directory of the user's.
 *
 * @param folder the folder in the class output, such as {@code META-INF/tsrpc}; each protocol has a folder in it that is
 *     called like its root package
 * @param option the compiler option that names the user's directory
 */
public record Location(String folder, String option) {}
