package io.tsrpc.processor.emit;

/**
 * The destination of one kind of resource: the class output and, if an option is set, a directory of the user's.
 *
 * @param folder the folder in the class output, such as {@code META-INF/tsrpc}; it has a folder per protocol, named
 *     like the protocol's root package
 * @param option the compiler option that names the user's directory
 */
public record Location(String folder, String option) {}
