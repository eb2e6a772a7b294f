package io.tsrpc.cli;

import io.tsrpc.cli.java.JavaProtocol;
import io.tsrpc.cli.schema.ProtoException;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.cli.sources.Comments;
import io.tsrpc.cli.sources.SourceComments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tsrpc java}: writes the protocol package of a TSRPC project in Java. */
@Command(
        name = "java",
        description =
                "Writes the protocol package of a TSRPC project in Java, with its serviceProto.ts, from which the first"
                        + " compilation takes the numbers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was written",
            "1:nothing was written: a file cannot be read or written, or is no service proto",
            "2:wrong arguments",
            "3:written, but something is not written as it is, or a file that is there was left as it is"
        })
final class JavaCommand implements Callable<Integer> {
    private static final int REMARKS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--proto",
            required = true,
            paramLabel = "FILE",
            description = "The serviceProto.ts or .json that tsrpc-cli has written.")
    private Path proto = Path.of("serviceProto.ts");

    @Option(names = "--package", required = true, paramLabel = "NAME", description = "The root package.")
    private String packageName = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The directory of Java sources, such as src/main/java.")
    private Path out = Path.of("");

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "The directory of the protocols in TypeScript, for comments and the names of constants.")
    private @Nullable Path sources;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "What generated classes begin with, such as Chat for ChatProtocol; by default that is the package's.")
    private String prefix = "";

    @Option(
            names = "--conf",
            paramLabel = "NAME",
            defaultValue = "Options",
            description = "The name of the annotation for configuration; by default ${DEFAULT-VALUE}.")
    private String conf = "";

    @Option(names = "--force", description = "Overwrites files that are there.")
    private boolean force;

    @Override
    public Integer call() {
        check();
        SourceComments comments = sources == null ? null : new SourceComments(sources);
        JavaProtocol protocol = JavaProtocol.of(
                ServiceProto.read(proto),
                new JavaProtocol.Names(packageName, prefix, conf),
                comments == null ? Comments.NONE : comments);
        boolean isComplete = write(protocol);
        PrintWriter err = spec.commandLine().getErr();
        if (comments != null && !comments.unknown().isEmpty()) {
            err.println("note: not found in " + sources + ", so without comments: "
                    + String.join(", ", comments.unknown()));
        }
        protocol.notes().forEach(note -> err.println("note: " + note));
        protocol.remarks().forEach(err::println);
        return isComplete && protocol.remarks().isEmpty() ? 0 : REMARKS;
    }

    private void check() {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new ParameterException(
                    spec.commandLine(), "--package: `" + packageName + "` is no name of a package");
        }
        checkName("--conf", conf);
        if (!prefix.isEmpty()) {
            checkName("--prefix", prefix);
        }
    }

    private void checkName(String option, String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17) || name.contains(".")) {
            throw new ParameterException(spec.commandLine(), option + ": `" + name + "` is no name of a class");
        }
    }

    /** Returns whether every file is as it should be. */
    private boolean write(JavaProtocol protocol) {
        protocol.files().keySet().forEach(file -> checkWritable(out.resolve(file)));
        boolean isComplete = true;
        for (Map.Entry<Path, String> file : protocol.files().entrySet()) {
            Path path = out.resolve(file.getKey());
            try {
                isComplete &= write(path, file.getValue());
            } catch (IOException e) {
                throw new ProtoException(path + ": cannot be written: " + e);
            }
        }
        return isComplete;
    }

    /** Before anything is written, so that a mistake leaves no half of it. */
    private void checkWritable(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean isPlace = there.equals(path.toAbsolutePath()) ? Files.isRegularFile(there) : Files.isDirectory(there);
        boolean isTouched = force || Files.isDirectory(there);
        if (!isPlace || (isTouched && !Files.isWritable(there))) {
            String reason =
                    isPlace ? " is read-only" : Files.isDirectory(there) ? " is a directory" : " is no directory";
            throw new ProtoException(path + ": cannot be written: " + there + reason);
        }
    }

    private boolean write(Path path, String text) throws IOException {
        PrintWriter log = spec.commandLine().getOut();
        if (Files.exists(path) && !force) {
            boolean isSame = Files.isRegularFile(path)
                    && Arrays.equals(Files.readAllBytes(path), text.getBytes(StandardCharsets.UTF_8));
            log.println((isSame ? "same    " : "exists  ") + path);
            if (!isSame) {
                spec.commandLine()
                        .getErr()
                        .println(path + ": is there already and was left as it is; --force overwrites it.");
            }
            return isSame;
        }
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
        log.println("wrote   " + path);
        return true;
    }
}
