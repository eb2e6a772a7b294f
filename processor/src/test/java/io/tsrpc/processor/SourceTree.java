package io.tsrpc.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A source tree on disk with the protocol {@code chat.protocols}, which is compiled again and again. */
final class SourceTree {
    private static final String ROOT = "@io.tsrpc.contract.Protocols\npackage chat.protocols;\n";

    private final CommandLineCompiler compiler;
    private final Path sources;
    private Path classes;
    private String classPath = System.getProperty("java.class.path");
    private final Path generated;

    /**
     * What a compilation said.
     *
     * @param errors the texts of errors, without their places
     * @param notes the texts of everything else
     * @param begun the notes that a contract begins
     */
    record Result(List<String> errors, List<String> notes, List<String> begun) {
        private static final Pattern BEGINS = Pattern.compile("\\[CONTRACT_(BEGINS|CHECKED)]");

        Result(List<String> errors, List<String> notes) {
            this(
                    errors,
                    notes.stream().filter(BEGINS.asPredicate().negate()).toList(),
                    notes.stream().filter(BEGINS.asPredicate()).toList());
        }
    }

    SourceTree(Path directory) throws IOException {
        this(directory, CommandLineCompiler.JAVAC);
    }

    SourceTree(Path directory, CommandLineCompiler compiler) throws IOException {
        this.compiler = compiler;
        sources = directory.resolve("src");
        classes = directory.resolve("classes");
        generated = directory.resolve("generated");
        with("package-info", ROOT);
    }

    /** Class files go where the sources are, which is what javac does if nobody tells it otherwise. */
    SourceTree withClassesBesideSources() {
        classes = sources;
        return this;
    }

    /** Class files go into another folder from now on, as those of an IDE do. */
    SourceTree compilingTo(String folder) {
        classes = sources.resolveSibling(folder);
        return this;
    }

    /** The classes of another tree are on the class path from now on. */
    SourceTree using(SourceTree other) {
        classPath += File.pathSeparator + other.classes;
        return this;
    }

    /** The source path. */
    Path sources() {
        return sources;
    }

    /** The directory of the root package. */
    Path root() {
        return sources.resolve("chat/protocols");
    }

    Path classes() {
        return classes;
    }

    /**
     * Writes a source of the root package, or below it.
     *
     * @param name the name of the class, with folders: {@code user/ApiLogin}
     * @param source its text; if it has no package, that of the name
     */
    SourceTree with(String name, String source) throws IOException {
        write("chat/protocols/" + name, source);
        return this;
    }

    /**
     * Writes a source of any package.
     *
     * @param name the name of the class, with the folders of its package: {@code shared/model/User}
     * @param source its text; if it has no package, that of the name
     */
    Path write(String name, String source) throws IOException {
        Path file = sources.resolve(name + ".java");
        Files.createDirectories(file.resolveSibling(""));
        String packageName = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
        return Files.writeString(
                file, source.contains("package ") ? source : "package " + packageName + ";\n" + source);
    }

    SourceTree without(String name) throws IOException {
        Files.delete(file(name));
        return this;
    }

    Path file(String name) {
        return root().resolve(name + ".java");
    }

    /** Compiles all sources of the root package. */
    Result compile(String... options) throws IOException {
        return compile(sourcesBelow(root()), classPath, options);
    }

    /** Compiles some of the sources, with the class files of before on the class path. */
    Result compile(List<Path> files, String... options) throws IOException {
        return compile(files, classPath + File.pathSeparator + classes, options);
    }

    /** Compiles the sources of a package and below it, with the class files of before on the class path. */
    Result compileBelow(Path folder, String... options) throws IOException {
        return compile(sourcesBelow(folder), options);
    }

    private static List<Path> sourcesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Result compile(List<Path> files, String path, String... options) throws IOException {
        Files.createDirectories(classes);
        Files.createDirectories(generated);
        List<String> all =
                new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString(), "-classpath", path));
        all.addAll(Arrays.asList(options));
        return compiler.compile(files, all);
    }

    Path contractFile() {
        return root().resolve("serviceProto.json");
    }

    /** The contract without its checks and counts: text for tests that edit it. */
    String contract() throws IOException {
        return checkedContract()
                .replaceAll(", *\"check\": *\"\\p{XDigit}*\"", "")
                .replaceAll("\\s*\"ids\": *\\d+,", "");
    }

    /** The contract as it is. */
    String checkedContract() throws IOException {
        return Files.readString(contractFile());
    }

    void contract(String text) throws IOException {
        Files.writeString(contractFile(), text);
    }

    /** The line of the contract that contains a text, without indentation and comma. */
    String line(String part) throws IOException {
        List<String> lines = contract().lines().filter(l -> l.contains(part)).toList();
        if (lines.size() != 1) {
            throw new AssertionError(part + " is on " + lines.size() + " lines of " + contract());
        }
        return lines.get(0).strip().replaceAll(",$", "");
    }
}
