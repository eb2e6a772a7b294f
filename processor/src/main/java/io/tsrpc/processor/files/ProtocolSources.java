package io.tsrpc.processor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of a protocol on disk.
 *
 * @param directory the directory of the root package
 * @param packageName the root package
 */
public record ProtocolSources(Path directory, String packageName) {
    private static final String PACKAGE_INFO = "package-info.java";
    private static final Pattern SERVICE = Pattern.compile("(?:Api|Msg)[^\\p{javaLowerCase}.].*\\.java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n\r]*");
    private static final Pattern MARK = Pattern.compile("@(?:io\\.tsrpc\\.contract\\.)?Protocols\\b");

    /**
     * The canonical names of the services that the directory and those below it have files for, sorted. None if the
     * directories do not have the names of the packages, which compilers do not require.
     *
     * @throws IOException if a directory cannot be read
     */
    public List<String> services() throws IOException {
        if (!isInItsPackage()) {
            return List.of();
        }
        Path top = directory.toRealPath();
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(f -> SERVICE.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .map(file -> typeIn(top.relativize(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String typeIn(Path file) {
        String name = file.toString().replaceAll("\\.java$", "");
        return packageName + "." + name.replace('\\', '.').replace('/', '.');
    }

    /**
     * Whether the file of a service declares a package, which may not be that of its folder.
     *
     * @throws IOException if it cannot be read
     */
    public boolean isInPackage(String service, String declared) throws IOException {
        return Pattern.compile("\\bpackage\\s+" + Pattern.quote(declared) + "\\s*;")
                .matcher(code(file(service)))
                .find();
    }

    /**
     * Whether the file of a service still declares it, rather than in a comment only.
     *
     * @throws IOException if it cannot be read
     */
    public boolean declares(String service) throws IOException {
        String simpleName = lastPart(service);
        boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(simpleName); // others depend on the encoding
        Pattern declaration = Pattern.compile("\\b(?:interface|record)\\s+" + (isAscii ? simpleName + "\\b" : "\\S"));
        String code = code(file(service));
        return declaration.matcher(code).find();
    }

    /** The file of a service below the root package. */
    public Path file(String service) {
        String name = service.substring(packageName.length() + 1).replace('.', '/');
        return directory.resolve(name + ".java");
    }

    /** The file that marks the root package. */
    public Path packageInfo() {
        return directory.resolve(PACKAGE_INFO);
    }

    /**
     * Whether the package is marked with {@code @Protocols}.
     *
     * @throws IOException if its package-info.java cannot be read
     */
    public boolean isMarked() throws IOException {
        return isMarked(packageInfo());
    }

    /** Whether a source is in a directory with the name of its package. */
    public static boolean isInItsPackage(Path file, String packageName) {
        return file.resolveSibling("").endsWith(Path.of(packageName.replace('.', '/')));
    }

    /**
     * Finds the protocols root that a source belongs to: the nearest directory above it that has a contract or is marked.
     *
     * @param file a source of the package
     * @return the root; empty if there is none
     * @throws IOException if a package-info.java cannot be read
     */
    public static Optional<ProtocolSources> rootOf(Path file, String packageName) throws IOException {
        Path directory = file.getParent();
        for (String name = packageName;
                directory != null && !name.isEmpty() && directory.endsWith(lastPart(name));
                name = parent(name)) {
            if (Files.exists(directory.resolve(ContractFile.NAME)) || isMarked(directory.resolve(PACKAGE_INFO))) {
                return Optional.of(new ProtocolSources(directory, name));
            }
            directory = directory.getParent();
        }
        return Optional.empty();
    }

    /**
     * Finds contracts in the same source tree whose directory is that of no protocols root any more. None if the directories do not have
     * the names of the packages.
     *
     * @throws IOException if a directory or a package-info.java cannot be read
     */
    public List<ContractFile> abandonedContracts() throws IOException {
        if (!isInItsPackage()) {
            return List.of();
        }
        Path top = directory.toAbsolutePath();
        for (int i = 0; i < packageName.split("\\.").length; i++) {
            top = Objects.requireNonNull(top.getParent());
        }
        List<ContractFile> abandoned = new ArrayList<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file :
                    files.filter(f -> f.endsWith(ContractFile.NAME)).sorted().toList()) {
                if (!isMarked(file.resolveSibling(PACKAGE_INFO))) {
                    abandoned.add(new ContractFile(file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return abandoned;
    }

    private boolean isInItsPackage() {
        return directory.endsWith(Path.of(packageName.replace('.', '/')));
    }

    private static boolean isMarked(Path packageInfo) throws IOException {
        return Files.exists(packageInfo) && MARK.matcher(code(packageInfo)).find();
    }

    /** A source without its comments. ASCII is right in it, whatever the encoding of the sources. */
    private static String code(Path source) throws IOException {
        String text = Files.readString(source, StandardCharsets.ISO_8859_1);
        return COMMENT.matcher(text).replaceAll(" ");
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    private static String parent(String packageName) {
        return packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
    }
}
