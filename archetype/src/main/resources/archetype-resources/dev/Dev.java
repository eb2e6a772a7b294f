import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs the chat while you work on it: {@code java dev/Dev.java}. What is changed is compiled, and then the server is started again. As long
 * as it does not compile, the server of before goes on. Ctrl-C ends all.
 */
public final class Dev {
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';
    private static final String SERVER = "${package}.server.ChatServer";
    private static final String RUNNING = "server/target/running.jar";
    private static final Pattern NOTE = Pattern.compile("\\[[A-Z]+(_[A-Z]+)+]"); // [NO_WAY_BACK]

    private final Programs programs = new Programs();
    private final Sources sources = new Sources();
    private Process server;
    private Process page;

    private Dev() throws IOException {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("protocols"))) {
            System.err.println("Run this in the folder of the project: java dev/Dev.java");
            System.exit(2);
        }
        Dev dev = new Dev();
        try {
            dev.run();
        } catch (IOException | IllegalStateException e) {
            if (!dev.programs.haveEnded()) {
                throw e;
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(programs::endAll));
        startServerIfItCompiles();
#if($page == "yes")
        startPage();
#end
        while (sources.awaitChange(this::isOfUse)) {
            startServerIfItCompiles();
        }
        say("The page is not served any more, so this ends");
        System.exit(1);
    }

    private boolean isOfUse() {
        if (server != null && !server.isAlive()) {
            say("The server has ended. Waiting for the next change");
            server = null;
        }
        return page == null || page.isAlive();
    }

    private void startServerIfItCompiles() throws IOException, InterruptedException {
        say("Compiling");
        sources.haveContractsCompiled();
        String maven = IS_WINDOWS ? "mvn.cmd" : "mvn";
        Process compiler = programs.startQuietly(maven, "-B", "-ntp", "-pl", "server", "-am", "process-classes");
        tell(compiler);
        int result = compiler.waitFor();
        sources.compiled();
        if (result != 0) {
            say("It does not compile. Waiting for the next change");
            return;
        }
        if (server != null) {
            Programs.end(server);
        }
        pack();
        String classPath = RUNNING + File.pathSeparator
                + Files.readString(Path.of("server/target/class-path.txt")).strip();
        say("Starting the server");
        server = programs.start(Path.of(""), java(), "-XX:TieredStopAtLevel=1", "-cp", classPath, SERVER);
    }

    /** Prints warnings, errors and the notes of tsrpc's compiler, but for what Maven says again at the end if something does not compile. */
    private static void tell(Process compiler) throws IOException {
        try (BufferedReader lines = compiler.inputReader()) {
            boolean hasSaidWhy = false;
            boolean isOfUse = true;
            for (String said = lines.readLine(); said != null; said = lines.readLine()) {
                String line = said.replace("\033[0m", ""); // Debian's Maven begins with this even without colors
                hasSaidWhy |= line.contains("COMPILATION ERROR");
                if (hasSaidWhy && line.contains("Failed to execute goal")) {
                    lines.transferTo(Writer.nullWriter());
                    return;
                }
                isOfUse = line.startsWith("[INFO]") ? NOTE.matcher(line).find() : isOfUse || line.startsWith("[");
                if (isOfUse) {
                    System.out.println(line);
                }
            }
        }
    }

    /** Copies what is compiled: Maven deletes classes before it compiles them again, and the server that runs may still need some. */
    private static void pack() {
        String arguments = "--create --file " + RUNNING + " -C protocols/target/classes . -C server/target/classes .";
        ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments.split(" "));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

#if($page == "yes")
    private void startPage() throws IOException, InterruptedException {
        Path web = Path.of("web");
        if (!Files.isDirectory(web.resolve("node_modules"))) {
            say("Getting the packages of the page");
            programs.start(web, IS_WINDOWS ? "npm.cmd" : "npm", "ci").waitFor();
        }
        page = programs.start(web, "node", "node_modules/vite/bin/vite.js");
        // Vite does not look at types.
        programs.start(web, "node", "node_modules/typescript/bin/tsc", "--watch", "--noEmit", "--preserveWatchOutput");
    }

#end
    private static void say(String text) {
        System.out.println("[dev] " + text);
    }

    /** The programs that run: none of them outlives this one. */
    private static final class Programs {
        private static final long PATIENCE = 15; // seconds; the server answers calls that run first

        private final Set<Process> running = new HashSet<>();
        private volatile boolean hasEnded;

        Process start(Path directory, String... command) throws IOException {
            return start(new ProcessBuilder(command)
                    .directory(directory.toAbsolutePath().toFile())
                    .inheritIO());
        }

        /** Starts one that does not print, but lets this one read what it says. */
        Process startQuietly(String... command) throws IOException {
            return start(new ProcessBuilder(command).redirectErrorStream(true));
        }

        private synchronized Process start(ProcessBuilder program) throws IOException {
            if (hasEnded) {
                throw new IllegalStateException("Everything ends");
            }
            Process process = program.start();
            running.removeIf(other -> !other.isAlive());
            running.add(process);
            return process;
        }

        boolean haveEnded() {
            return hasEnded;
        }

        synchronized void endAll() {
            hasEnded = true;
            running.forEach(Programs::end);
        }

        /** Ends a program and those that it has started, and waits for that. */
        static void end(Process process) {
            List<ProcessHandle> others = process.descendants().toList();
            process.destroy();
            others.forEach(ProcessHandle::destroy);
            process.onExit().completeOnTimeout(process, PATIENCE, TimeUnit.SECONDS).join();
            process.destroyForcibly();
            others.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** What the server is made of. Looking at all files again and again is quick for so few, and the same on every system. */
    private static final class Sources {
        private static final List<Path> PLACES = Stream.of(
                        "pom.xml", "protocols/pom.xml", "protocols/src/main", "server/pom.xml", "server/src/main")
                .map(Path::of)
                .toList();
        private static final Path PROTOCOLS = Path.of("protocols/src/main/java");
        private static final Path CLASSES = Path.of("protocols/target/classes");
        private static final Path CONTRACT = Path.of("serviceProto.json"); // the compiler writes it, with a copy beside the classes
        private static final long PAUSE = 300; // milliseconds

        private Map<Path, FileTime> seen = look();

        private Sources() throws IOException {}

        /** Returns true when something has changed since the last time, and nothing more changes at the moment; or false if it is of no use. */
        boolean awaitChange(BooleanSupplier isOfUse) throws IOException, InterruptedException {
            Map<Path, FileTime> last = seen;
            Map<Path, FileTime> now = look();
            while (now.equals(seen) || !now.equals(last)) {
                if (!isOfUse.getAsBoolean()) {
                    return false;
                }
                Thread.sleep(PAUSE);
                last = now;
                now = look();
            }
            seen = now;
            return true;
        }

        /** Has a contract compiled that is not that of the classes, as when it was restored: Maven looks only at what is beside it. */
        void haveContractsCompiled() throws IOException {
            for (Path file : look().keySet()) {
                Path root = file.resolveSibling("package-info.java");
                if (isContract(file) && !isCompiled(file) && Files.exists(root)) {
                    Files.setLastModifiedTime(root, FileTime.fromMillis(System.currentTimeMillis()));
                    seen.put(root, Files.getLastModifiedTime(root));
                }
            }
        }

        /** A contract that the compiler has written is no change. One that somebody else has written meanwhile is. */
        void compiled() throws IOException {
            for (Map.Entry<Path, FileTime> file : look().entrySet()) {
                if (isContract(file.getKey()) && isCompiled(file.getKey())) {
                    seen.put(file.getKey(), file.getValue());
                }
            }
        }

        private static boolean isContract(Path file) {
            return file.startsWith(PROTOCOLS) && file.endsWith(CONTRACT);
        }

        private static boolean isCompiled(Path contract) throws IOException {
            Path copy = CLASSES.resolve(PROTOCOLS.relativize(contract));
            return Files.exists(copy) && Files.mismatch(contract, copy) < 0;
        }

        private static Map<Path, FileTime> look() throws IOException {
            Map<Path, FileTime> times = new HashMap<>();
            for (Path place : PLACES) {
                Files.walkFileTree(place, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        times.put(file, attributes.lastModifiedTime());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // it has just gone
                    }
                });
            }
            return times;
        }
    }
}
